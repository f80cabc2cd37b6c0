import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { consentStrings } from '../../contract/consent.ts';
import { open } from '../../envelope/envelope.ts';
import { type MockOperator, startMockOperator } from '../mock-operator.ts';
import { call, generate, generateRaw, type IdentityFields, type WireAnswer } from '../testing/test-caller.ts';
import type { Fault } from './fault.ts';

let operator: MockOperator;
let identity: IdentityFields;

beforeAll(async () => {
  operator = await startMockOperator({ revision: '2023-08' });
});
afterAll(() => operator.close());
beforeEach(async () => {
  operator.control.reset();
  identity = await generate(operator);
});

const consent = { tcf_consent_string: consentStrings.sufficient };
const keyBytes = (one: IdentityFields) => Buffer.from(one.refresh_response_key, 'base64');

/** What an answer holds under a key; undefined where it does not open. */
function under(answer: WireAnswer, key: Buffer): string | undefined {
  try {
    return open(Buffer.from(answer.text, 'base64'), key).toString('utf8');
  } catch {
    return undefined;
  }
}

async function refreshWith(fault: Fault, sent = identity, headers = {}): Promise<WireAnswer> {
  operator.control.injectFault(fault, 1, { path: '/v2/token/refresh' });
  return call(operator.baseUrl, { body: sent.refresh_token, headers });
}

test('any text can be sealed under the right key', async () => {
  const answer = await refreshWith({ kind: 'plaintext', text: 'not JSON' });
  expect([answer.httpStatus, under(answer, keyBytes(identity))]).toEqual([200, 'not JSON']);
});

test('members of the identity can be set and removed', async () => {
  const fault = { kind: 'edit', set: { refresh_expires: '5' }, remove: ['advertising_token'] } as const;
  const answer = JSON.parse(under(await refreshWith(fault), keyBytes(identity)) ?? '');
  expect(answer).toMatchObject({ status: 'success', body: { refresh_expires: '5' } });
  expect(Object.keys(answer.body)).not.toContain('advertising_token');
  expect(Object.keys(answer.body)).toContain('refresh_token');
});

test.each<Fault>([
  { kind: 'other-key' },
  { kind: 'flip', part: 'iv' },
  { kind: 'flip', part: 'ciphertext' },
  { kind: 'flip', part: 'tag' },
  { kind: 'cut', bytes: 1 },
])('with %j the answer does not open', async (fault) => {
  const answer = await refreshWith(fault);
  expect([answer.httpStatus, under(answer, keyBytes(identity))]).toEqual([200, undefined]);
});

test('an answer can be sealed with the key of the answer before it', async () => {
  await call(operator.baseUrl, { body: identity.refresh_token });
  const other = await generate(operator);
  const answer = await refreshWith({ kind: 'previous-key' }, other);
  expect(under(answer, keyBytes(other))).toBeUndefined();
  expect(under(answer, keyBytes(identity))).toContain('success');
});

test('the answer before can be sent again', async () => {
  const first = await call(operator.baseUrl, { body: identity.refresh_token });
  expect((await refreshWith({ kind: 'replayed' })).text).toBe(first.text);
});

test('an answer can come unsealed, and with text after its base64', async () => {
  expect(JSON.parse((await refreshWith({ kind: 'unsealed' })).text)).toMatchObject({ status: 'success' });
  const appended = await refreshWith({ kind: 'append', text: '\r\n' });
  expect(appended.text).toMatch(/=?\r\n$/);
  expect(under(appended, keyBytes(identity))).toContain('success');
});

test('the time in an answer of generate can be set back, and its nonce and identity stay', async () => {
  operator.control.injectFault({ kind: 'aged', ms: 3_600_000 }, 1, { path: '/v2/token/generate' });
  const { wire, answer } = await generateRaw(operator, { email: 'a@example.org', policy: 1, ...consent });
  expect(answer).toMatchObject({ status: 'success' });
  const key = Buffer.from(operator.credentials.clientSecret, 'base64');
  const agedMs = Date.now() - Number(open(Buffer.from(wire.text, 'base64'), key).readBigInt64BE());
  expect(agedMs).toBeGreaterThanOrEqual(3_600_000);
  expect(agedMs).toBeLessThan(3_660_000);
  const refreshed = await refreshWith({ kind: 'aged', ms: 3_600_000 });
  expect(under(refreshed, keyBytes(identity))).toContain('success');
});

test('a chosen answer and a redirection keep the headers for other origins', async () => {
  const headers = { origin: 'https://publisher.example' };
  const chosen = { kind: 'status', httpStatus: 429, headers: { 'retry-after': '60' }, body: '{}' } as const;
  const answer = await refreshWith(chosen, identity, headers);
  expect([answer.httpStatus, answer.text]).toEqual([429, '{}']);
  expect(answer.headers).toMatchObject({ 'retry-after': '60', 'access-control-allow-origin': '*' });
  const redirect = { kind: 'redirect', httpStatus: 307, location: 'http://127.0.0.1:1/' } as const;
  const redirected = await refreshWith(redirect, identity, headers);
  expect(redirected.headers).toMatchObject({
    location: 'http://127.0.0.1:1/',
    'access-control-allow-origin': '*',
  });
  expect(operator.control.journal().map(({ httpStatus }) => httpStatus)).toEqual([200, 429, 307]);
});

test('an answer in pieces arrives whole, and a held one when it is released', async () => {
  const inPieces = await refreshWith({ kind: 'chunks', count: 7, everyMs: 1 });
  expect(under(inPieces, keyBytes(identity))).toContain('success');
  const held = refreshWith({ kind: 'hold' });
  while (operator.control.journal().length < 3) await new Promise((resolve) => setTimeout(resolve, 1));
  expect(operator.control.release()).toBe(1);
  expect((await held).httpStatus).toBe(200);
});

test('an error and a sealed answer of generate can be changed too', async () => {
  operator.control.injectFault({ kind: 'other-key' }, 1, { path: '/v2/token/generate' });
  await expect(generate(operator)).rejects.toThrow();
  operator.control.injectFault({ kind: 'flip', part: 'tag' }, 1);
  expect((await call(operator.baseUrl, { body: 'no token' })).httpStatus).toBe(400);
});
