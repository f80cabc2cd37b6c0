import { expect, test } from 'vitest';
import { generate, generateRaw } from '../../mock/testing/test-caller.ts';
import { nextOf, startNamed } from '../testing/deviation.ts';

test('generated-times-as-strings writes a number again at the first refresh', async () => {
  await using operator = await startNamed('generated-times-as-strings');
  const generated = await generate(operator);
  expect(generated.identity_expires).toMatch(/^\d{13}$/);
  expect((await nextOf(operator, generated)).identity_expires).toEqual(expect.any(Number));
});

test('generated-without-refresh-from has one again at the first refresh', async () => {
  await using operator = await startNamed('generated-without-refresh-from');
  const generated = await generate(operator);
  expect(generated).not.toHaveProperty('refresh_from');
  expect((await nextOf(operator, generated)).refresh_from).toEqual(expect.any(Number));
});

test.each<[string, Record<string, unknown>, string]>([
  ['no-identifier-is-accepted', {}, 'success'],
  ['no-identifier-is-accepted', { email: 'a@example.com' }, 'success'],
  ['no-identifier-is-accepted', { email: 'nobody' }, 'client_error'],
  ['phone-with-letters-is-accepted', { phone: '+49170CALLNOW' }, 'success'],
  ['phone-with-letters-is-accepted', { phone: '491701234567' }, 'client_error'],
  ['phone-with-letters-is-accepted', { phone: 491_701_234_567 }, 'client_error'],
  ['short-hash-is-accepted', { email_hash: 'short' }, 'success'],
  ['short-hash-is-accepted', { email_hash: 5 }, 'client_error'],
])('under %s %j is %s', async (id, payload, status) => {
  await using operator = await startNamed(id, { revision: '2026-07' });
  expect((await generateRaw(operator, payload)).answer['status']).toBe(status);
});
