import { expect, test } from 'vitest';
import { bearer, call, generate, openAnswer } from '../../mock/testing/test-caller.ts';
import { startNamed } from '../testing/deviation.ts';

test('success-without-status leaves the status out of a success, and in an opt-out', async () => {
  await using operator = await startNamed('success-without-status');
  const headers = bearer(operator.credentials.apiKey);
  const { refresh_token: body, refresh_response_key: key } = await generate(operator);
  const refreshed = openAnswer(await call(operator.baseUrl, { body, headers }), key);
  expect(Object.keys(refreshed)).toEqual(['body']);
  operator.control.optOut({ email: 'somebody@example.org' });
  expect(openAnswer(await call(operator.baseUrl, { body, headers }), key)).toEqual({ status: 'optout' });
});
