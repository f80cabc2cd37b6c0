import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consentStrings } from '../contract/consent.ts';
import { type MockOperator, startMockOperator } from './mock-operator.ts';
import {
  bearer,
  call,
  generate,
  generateRaw,
  type IdentityFields,
  openAnswer,
} from './testing/test-caller.ts';

let operator: MockOperator;
let authorized: Record<string, string>;

beforeAll(async () => {
  operator = await startMockOperator({ revision: '2023-08' });
  authorized = bearer(operator.credentials.apiKey);
});
afterAll(() => operator.close());

async function refresh(body: string | Buffer, headers: Record<string, string> = {}) {
  return call(operator.baseUrl, { body, headers });
}

describe('a documented refresh', () => {
  test('opens with the key of the token sent and has six new fields', async () => {
    const first = await generate(operator);
    const answer = openAnswer(await refresh(first.refresh_token), first.refresh_response_key);
    const second = answer['body'] as IdentityFields;
    expect(answer['status']).toBe('success');
    expect(second.refresh_token).toHaveLength(388);
    expect(second.advertising_token).toHaveLength(219);
    for (const name of ['refresh_token', 'advertising_token', 'refresh_response_key'] as const) {
      expect(second[name]).not.toBe(first[name]);
    }
    expect(second.refresh_from).toBeLessThan(second.identity_expires);
    expect(second.identity_expires).toBeLessThan(second.refresh_expires);
    const third = await refresh(second.refresh_token);
    expect(openAnswer(third, second.refresh_response_key)['status']).toBe('success');
  });

  test.each([
    ['an empty body, without bearer', '', false, 400, 'client_error'],
    ['an empty body, with bearer', '', true, 400, 'client_error'],
    ['text that is not a token, without bearer', 'nonsense', false, 400, 'client_error'],
    ['text that is not a token, with bearer', 'nonsense', true, 400, 'invalid_token'],
    ['388 characters, with bearer', 'A'.repeat(388), true, 400, 'invalid_token'],
  ])('%s', async (_, body, withBearer, httpStatus, status) => {
    const answer = await refresh(body, withBearer ? authorized : {});
    expect(answer.httpStatus).toBe(httpStatus);
    expect(JSON.parse(answer.text)).toEqual({ status, message: expect.stringMatching(/./) });
    expect(answer.headers['content-type']).toBe('application/json');
  });

  test('a bearer without an enabled client is unauthorized, even with an empty body', async () => {
    const answer = await refresh('', bearer('nobody'));
    expect(answer.httpStatus).toBe(401);
    expect(JSON.parse(answer.text)).toMatchObject({ status: 'unauthorized' });
  });

  test.each([0, 1, 4, 5, 17, 40, 290])('one flipped bit in byte %i makes the token invalid', async (at) => {
    const token = Buffer.from((await generate(operator)).refresh_token, 'base64');
    token[at] = (token[at] ?? 0) ^ 1;
    const answer = await refresh(token.toString('base64'), authorized);
    expect(JSON.parse(answer.text)).toMatchObject({ status: 'invalid_token' });
  });

  test('an opt-out is disclosed, sealed, only to authorized callers', async () => {
    const identity = await generate(operator, { email: 'optout@email.com' });
    const told = await refresh(identity.refresh_token, authorized);
    expect(told.httpStatus).toBe(200);
    expect(openAnswer(told, identity.refresh_response_key)).toEqual({ status: 'optout' });
    const concealed = await refresh(identity.refresh_token);
    expect(concealed.httpStatus).toBe(400);
    expect(JSON.parse(concealed.text)).toMatchObject({ status: 'client_error' });
  });

  test('another operator with the same credentials refuses the token', async () => {
    await using other = await startMockOperator({ revision: '2023-08' });
    const foreign = await generate(other);
    const answer = await refresh(foreign.refresh_token, authorized);
    expect(JSON.parse(answer.text)).toMatchObject({ status: 'invalid_token' });
  });
});

describe('a documented generate', () => {
  const consent = consentStrings.sufficient;
  const valid = { email: 'a@example.com', policy: 1, tcf_consent_string: consent };
  test.each<[string, unknown, string]>([
    ['only the required parameters', valid, 'success'],
    ['an unknown member', { ...valid, extra: [1] }, 'success'],
    ['no policy', { email: 'a@example.com', tcf_consent_string: consent }, 'client_error'],
    ['a policy that is not a number', { ...valid, policy: '1' }, 'client_error'],
    ['no consent string', { email: 'a@example.com', policy: 1 }, 'client_error'],
    ['an address in a list', { ...valid, email: ['a@example.com'] }, 'client_error'],
    [
      'two identifiers',
      { ...valid, email_hash: 'tMmiiTI7IaAcPpQPFQ65uMVCWH8av9jw4cwf/F5HVRQ=' },
      'client_error',
    ],
    [
      'a phone, which this revision does not have',
      { ...valid, email: undefined, phone: '+12345678901' },
      'client_error',
    ],
    [
      'too little consent',
      { ...valid, tcf_consent_string: consentStrings.insufficient },
      'insufficient_user_consent',
    ],
  ])('%s', async (_, payload, status) => {
    const { wire, answer } = await generateRaw(operator, payload);
    expect(answer['status']).toBe(status);
    expect(wire.httpStatus).toBe(status === 'client_error' ? 400 : 200);
  });

  test('a timestamp more than a minute off is refused', async () => {
    expect((await generateRaw(operator, valid, { skewMs: -61_000 })).wire.httpStatus).toBe(400);
    expect((await generateRaw(operator, valid, { skewMs: 58_000 })).wire.httpStatus).toBe(200);
  });

  test.each(['', 'Bearer nobody', 'unprivileged'])('authorization "%s" is refused', async (text) => {
    const named = text === 'unprivileged' ? `Bearer ${operator.credentials.unprivilegedApiKey}` : text;
    const headers: Record<string, string> = named === '' ? {} : { authorization: named };
    const { wire, answer } = await generateRaw(operator, valid, { headers });
    expect(wire.httpStatus).toBe(401);
    expect(answer).toMatchObject({ status: 'unauthorized', message: expect.any(String) });
  });
});

test('revision 2026-07 accepts phones, needs no consent and has its own test identities', async () => {
  await using today = await startMockOperator({ revision: '2026-07' });
  expect((await generateRaw(today, { phone: '+12345678901' })).answer['status']).toBe('success');
  expect((await generateRaw(today, { phone: '+00000000000' })).answer['status']).toBe('optout');
  expect((await generateRaw(today, { email: 'optout@example.com' })).answer['status']).toBe('optout');
  const identity = await generate(today, { email: 'refresh-optout@example.com' });
  const told = await call(today.baseUrl, {
    body: identity.refresh_token,
    headers: bearer(today.credentials.apiKey),
  });
  expect(openAnswer(told, identity.refresh_response_key)).toEqual({ status: 'optout' });
});
