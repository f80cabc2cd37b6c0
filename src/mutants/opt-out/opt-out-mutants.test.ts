import { expect, test } from 'vitest';
import { bearer, call, generate } from '../../mock/testing/test-caller.ts';
import { refreshStatus, startNamed } from '../testing/deviation.ts';

test.each([
  ['opt-out-is-forgotten', 1],
  ['opt-out-is-told-five-times', 5],
] as const)('%s tells it %i times, and counts only who is authorized', async (id, times) => {
  await using operator = await startNamed(id);
  const { refresh_token: token, refresh_response_key: key } = await generate(operator);
  operator.control.optOut({ email: 'somebody@example.org' });
  const said = (headers: Record<string, string>) => refreshStatus(operator, token, headers, key);
  const authorized = bearer(operator.credentials.apiKey);
  for (let count = 0; count < 6; count += 1) expect(await said({})).toBe('client_error');
  for (let count = 0; count < times; count += 1) expect(await said(authorized)).toBe('optout');
  expect(await said(authorized)).toBe('success');
  expect(await said({})).toBe('success');
});

test('opt-out-told-as-an-error-without-bearer sends an error that says optout, and seals it for an authorized caller', async () => {
  await using operator = await startNamed('opt-out-told-as-an-error-without-bearer');
  const { refresh_token: token, refresh_response_key: key } = await generate(operator);
  operator.control.optOut({ email: 'somebody@example.org' });
  const answer = await call(operator.baseUrl, { body: token });
  expect([answer.httpStatus, JSON.parse(answer.text).status]).toEqual([400, 'optout']);
  expect(await refreshStatus(operator, token, bearer(operator.credentials.apiKey), key)).toBe('optout');
});
