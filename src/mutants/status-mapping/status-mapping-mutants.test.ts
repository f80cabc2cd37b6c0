import { expect, test } from 'vitest';
import { bearer, call, generate, generateRaw } from '../../mock/testing/test-caller.ts';
import { altered } from '../legal/testing/oddity.ts';
import { refreshStatus, startNamed } from '../testing/deviation.ts';

const NO_BASE64 = '!';
const SHORT = 'AAAA';

test.each([
  ['garbage-is-expired', { [NO_BASE64]: 'expired_token', [SHORT]: 'expired_token', '': 'client_error' }],
  ['garbage-is-unauthorized', { [NO_BASE64]: 'unauthorized', [SHORT]: 'invalid_token', '': 'client_error' }],
  ['empty-body-is-expired', { [NO_BASE64]: 'invalid_token', [SHORT]: 'invalid_token', '': 'expired_token' }],
])('%s errs on these bodies only', async (id, expected) => {
  await using operator = await startNamed(id);
  const authorized = bearer(operator.credentials.apiKey);
  for (const [body, status] of Object.entries(expected)) {
    expect(await refreshStatus(operator, body, authorized), `the body "${body}"`).toBe(status);
  }
  const { refresh_token: token } = await generate(operator);
  expect(await refreshStatus(operator, altered(token), authorized)).toBe('invalid_token');
});

test('errors-as-redirect redirects what refresh refuses, and not what generate does', async () => {
  await using operator = await startNamed('errors-as-redirect');
  expect(await call(operator.baseUrl, { body: SHORT })).toMatchObject({ httpStatus: 302, text: '' });
  const { wire, answer } = await generateRaw(operator, {});
  expect([wire.httpStatus, answer['status']]).toEqual([400, 'client_error']);
});

test('unauthorized-by-another-name keeps the HTTP status, and the names of other errors', async () => {
  await using operator = await startNamed('unauthorized-by-another-name');
  const answer = await call(operator.baseUrl, { body: SHORT, headers: bearer('nobody') });
  expect([answer.httpStatus, JSON.parse(answer.text).status]).toEqual([401, 'client_error']);
  const authorized = bearer(operator.credentials.apiKey);
  expect(await refreshStatus(operator, SHORT, authorized)).toBe('invalid_token');
});
