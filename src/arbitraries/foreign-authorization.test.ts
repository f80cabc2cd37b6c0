import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foreignAuthorization } from './foreign-authorization.ts';

test('foreign authorizations are legal header values, some of them bearers', () => {
  const values = fc.sample(foreignAuthorization(), { numRuns: 500, seed: 17 });
  // RFC 9110 §11.4: a scheme, a space, and characters that RFC 6750 §2.1 allows in a bearer.
  expect(
    values.filter((value) => !/^[A-Za-z]+( [A-Za-z0-9\-._~+/]*=*[A-Za-z0-9\-._~+/=]*)?$/.test(value)),
  ).toEqual([]);
  expect(values.filter((value) => value.startsWith('Bearer ')).length).toBeGreaterThan(50);
  expect(values).toContain('Bearer garbage');
});
