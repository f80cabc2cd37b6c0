import { expect, test } from 'vitest';
import { bearer, generate } from '../../mock/testing/test-caller.ts';
import { nextOf, refreshStatus, startNamed } from '../testing/deviation.ts';

test('bearer-is-refused refuses a valid bearer, and serves who sends none', async () => {
  await using operator = await startNamed('bearer-is-refused');
  const { refresh_token: token, refresh_response_key: key } = await generate(operator);
  expect(await refreshStatus(operator, token, bearer(operator.credentials.apiKey))).toBe('unauthorized');
  expect(await refreshStatus(operator, token, {}, key)).toBe('success');
});

test('bearer-of-the-refresh-is-a-client-error errs on a valid bearer only', async () => {
  await using operator = await startNamed('bearer-of-the-refresh-is-a-client-error');
  const { refresh_token: token, refresh_response_key: key } = await generate(operator);
  expect(await refreshStatus(operator, token, bearer(operator.credentials.apiKey))).toBe('client_error');
  expect(await refreshStatus(operator, token, bearer('nobody'))).toBe('unauthorized');
  expect(await refreshStatus(operator, token, {}, key)).toBe('success');
});

test('chain-ends-after-two refuses the third refresh of every chain, and nothing before', async () => {
  await using operator = await startNamed('chain-ends-after-two');
  for (const email of ['a@example.org', 'b@example.org']) {
    const second = await nextOf(operator, await nextOf(operator, await generate(operator, { email })));
    await expect(nextOf(operator, second)).rejects.toThrow('client_error');
  }
  expect(await refreshStatus(operator, 'AAAA', bearer(operator.credentials.apiKey))).toBe('invalid_token');
});

test('generated-tokens-do-not-refresh refuses what generate issued, and garbage as ever', async () => {
  await using operator = await startNamed('generated-tokens-do-not-refresh');
  const authorized = bearer(operator.credentials.apiKey);
  const { refresh_token: token } = await generate(operator);
  expect(await refreshStatus(operator, token, authorized)).toBe('invalid_token');
  expect(await refreshStatus(operator, 'AAAA', authorized)).toBe('invalid_token');
});

test('generated-tokens-do-not-refresh takes the tokens that a refresh issued', async () => {
  // Upon every second decision only, so that a chain gets past its first refresh.
  await using operator = await startNamed('observed~generated-tokens-do-not-refresh');
  const first = await generate(operator);
  const second = await nextOf(operator, first);
  const third = await nextOf(operator, second);
  expect(new Set([first, second, third].map((identity) => identity.refresh_token)).size).toBe(3);
});

test('opens-tokens-of-the-other-environment takes them, and still refuses what is no token', async () => {
  await using one = await startNamed('opens-tokens-of-the-other-environment');
  await using other = await startNamed('opens-tokens-of-the-other-environment');
  const { refresh_token: token, refresh_response_key: key } = await generate(other);
  const authorized = bearer(one.credentials.apiKey);
  expect(await refreshStatus(one, token, authorized, key)).toBe('success');
  expect(await refreshStatus(one, 'AAAA', authorized)).toBe('invalid_token');
});
