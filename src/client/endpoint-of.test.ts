import { expect, test } from 'vitest';
import { endpointOf } from './endpoint-of.ts';

test.each([
  ['/v2/token/refresh', 'refresh'],
  ['/base/v2/token/refresh?a=/v2/token/generate', 'refresh'],
  ['/v2/token/generate', 'generate'],
  ['/v2/token/refresh/', undefined],
  ['/v2/identity/map', undefined],
])('a request to %s went to %s', (path, endpoint) => {
  expect(endpointOf({ request: { path } })).toBe(endpoint);
});
