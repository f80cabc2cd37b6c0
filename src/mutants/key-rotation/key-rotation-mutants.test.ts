import { expect, test } from 'vitest';
import { bearer, generate } from '../../mock/testing/test-caller.ts';
import { refreshStatus, startNamed } from '../testing/deviation.ts';

test('rotated-key-is-forgotten refuses tokens of before a rotation, and garbage for what it is', async () => {
  await using operator = await startNamed('rotated-key-is-forgotten');
  const authorized = bearer(operator.credentials.apiKey);
  const { refresh_token: token, refresh_response_key: key } = await generate(operator);
  expect(await refreshStatus(operator, token, authorized, key)).toBe('success');
  expect(await refreshStatus(operator, '', authorized)).toBe('client_error');
  operator.control.rotateRefreshKey();
  expect(await refreshStatus(operator, token, authorized)).toBe('invalid_token');
});
