import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type MockOperator, startMockOperator } from '../mock-operator.ts';
import { bearer, call, generate, generateRaw, openAnswer } from '../testing/test-caller.ts';

const START_MS = 1_800_000_000_000;
let operator: MockOperator;
let authorized: Record<string, string>;

beforeEach(async () => {
  operator = await startMockOperator({ revision: '2026-07', clock: () => START_MS });
  authorized = bearer(operator.credentials.apiKey);
});
afterEach(() => operator.close());

async function statusOf(body: string, headers = authorized, responseKey = ''): Promise<unknown> {
  const answer = await call(operator.baseUrl, { body, headers });
  const opened = answer.httpStatus === 200 ? openAnswer(answer, responseKey) : JSON.parse(answer.text);
  return opened.status;
}

describe('the clock', () => {
  test('moves the times of identities and ends tokens after, not at, refresh_expires', async () => {
    const identity = await generate(operator);
    expect(identity).toMatchObject({
      refresh_from: START_MS + 15 * 60_000,
      identity_expires: START_MS + 3_600_000,
      refresh_expires: START_MS + 24 * 3_600_000,
    });
    operator.control.advanceClock(24 * 3_600_000);
    expect(await statusOf(identity.refresh_token, {}, identity.refresh_response_key)).toBe('success');
    operator.control.setClock(identity.refresh_expires + 1);
    expect(await statusOf(identity.refresh_token, {})).toBe('expired_token');
  });

  test('lifetimes apply to new identities', async () => {
    operator.control.setLifetimes({ refreshMs: 5_000 });
    expect((await generate(operator)).refresh_expires).toBe(START_MS + 5_000);
    expect((await generate(operator)).identity_expires).toBe(START_MS + 3_600_000);
  });

  test('refuses a value that is not a whole number', () => {
    expect(() => operator.control.advanceClock(0.5)).toThrow(
      expect.objectContaining({ code: 'bad-control-value' }),
    );
    expect(() => operator.control.setLifetimes({ refreshMs: Number.NaN })).toThrow(/whole number/);
  });
});

describe('keys', () => {
  test('a token under a rotated, then expired key still refreshes; under a deleted key it does not', async () => {
    const identity = await generate(operator);
    const oldId = Buffer.from(identity.refresh_token, 'base64').readInt32BE(1);
    const newId = operator.control.rotateRefreshKey();
    const fresh = Buffer.from((await generate(operator)).refresh_token, 'base64').readInt32BE(1);
    expect(fresh).toBe(newId);
    operator.control.expireKey(oldId);
    expect(await statusOf(identity.refresh_token, {}, identity.refresh_response_key)).toBe('success');
    operator.control.deleteKey(oldId);
    expect(await statusOf(identity.refresh_token)).toBe('invalid_token');
    expect(() => operator.control.expireKey(oldId)).toThrow(expect.objectContaining({ code: 'unknown-key' }));
  });

  test('a key becomes active at its time or on request', async () => {
    const id = operator.control.addKey('refresh', { activatesAtMs: START_MS + 1_000 });
    const keyId = async () => Buffer.from((await generate(operator)).refresh_token, 'base64').readInt32BE(1);
    expect(await keyId()).not.toBe(id);
    operator.control.activateKey(id);
    expect(await keyId()).toBe(id);
  });
});

describe('opt-outs', () => {
  test('apply to the address and its hash, to old tokens and to generate', async () => {
    const identity = await generate(operator, { email: 'user@example.com' });
    // An address and its hash, as the documentation pairs them.
    const email_hash = 'tMmiiTI7IaAcPpQPFQ65uMVCWH8av9jw4cwf/F5HVRQ=';
    operator.control.optOut({ email_hash });
    expect(await statusOf(identity.refresh_token, authorized, identity.refresh_response_key)).toBe('optout');
    expect(await statusOf(identity.refresh_token, {})).toBe('client_error');
    const again = await generateRaw(operator, { email: ' User@Example.com ' });
    expect(again.answer['status']).toBe('optout');
  });

  test('refuse an identity that cannot be read, without showing it', () => {
    expect(() => operator.control.optOut({ email: 'private' })).toThrow(/not shown/);
  });
});

describe('clients', () => {
  test('are disabled, enabled and replaced', async () => {
    const { apiKey } = operator.credentials;
    operator.control.disableClient(apiKey);
    expect(await statusOf('x')).toBe('unauthorized');
    operator.control.enableClient(apiKey);
    expect(await statusOf('x')).toBe('invalid_token');
    operator.control.replaceClient(apiKey, { apiKey: 'another' });
    expect(await statusOf('x')).toBe('unauthorized');
    expect(await statusOf('x', bearer('another'))).toBe('invalid_token');
    expect(() => operator.control.disableClient(apiKey)).toThrow(/no client/);
  });
});

test('reset undoes clock, keys, opt-outs, clients, lifetimes, faults and journal', async () => {
  const { control } = operator;
  const identity = await generate(operator);
  control.advanceClock(99 * 3_600_000);
  control.deleteKey(Buffer.from(identity.refresh_token, 'base64').readInt32BE(1));
  control.optOut({ email: 'somebody@example.org' });
  control.disableClient(operator.credentials.apiKey);
  control.setLifetimes({ refreshMs: 1 });
  control.injectFault({ kind: 'reset' }, 5);
  control.reset();
  expect(control.journal()).toEqual([]);
  expect(await statusOf(identity.refresh_token, authorized, identity.refresh_response_key)).toBe('success');
  expect((await generate(operator)).refresh_expires).toBe(START_MS + 24 * 3_600_000);
});

test('the journal distinguishes requests and contains no secret', async () => {
  const identity = await generate(operator);
  await statusOf(identity.refresh_token, authorized, identity.refresh_response_key);
  await call(operator.baseUrl, { method: 'GET', path: `/${identity.refresh_token}` });
  const entries = operator.control.journal();
  expect(entries).toHaveLength(3);
  expect(entries[1]).toMatchObject({
    atMs: START_MS,
    method: 'POST',
    path: '/v2/token/refresh',
    httpStatus: 200,
    status: 'success',
    authorization: 'client',
    bodyBytes: 388,
  });
  const written = JSON.stringify(entries);
  for (const secret of [identity.refresh_token, operator.credentials.apiKey]) {
    expect(written).not.toContain(secret.slice(0, 12));
  }
});
