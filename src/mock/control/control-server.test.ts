import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type MockOperator, startMockOperator } from '../mock-operator.ts';
import { call, generate } from '../testing/test-caller.ts';

let operator: MockOperator;
let controlUrl: string;

beforeAll(async () => {
  operator = await startMockOperator({ revision: '2023-08', controlPort: 0, clock: () => 1_000_000 });
  controlUrl = operator.controlUrl ?? '';
});
afterAll(() => operator.close());

async function control(route: string, body?: unknown, headers: Record<string, string> = {}) {
  const [method = '', path = ''] = route.split(' ');
  const text = body === undefined ? '' : JSON.stringify(body);
  const answer = await call(controlUrl, { method, path, body: text, headers });
  return { httpStatus: answer.httpStatus, value: JSON.parse(answer.text) };
}

test('listens on loopback and describes itself', async () => {
  expect(controlUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const { value } = await control('GET /');
  expect(Object.keys(value)).toEqual(
    expect.arrayContaining(['POST /clock', 'POST /keys', 'POST /faults', 'GET /journal', 'POST /reset']),
  );
});

describe('does what the control does', () => {
  test('clock', async () => {
    expect(await control('POST /clock', { advanceMs: 500 })).toEqual({
      httpStatus: 200,
      value: { nowMs: 1_000_500 },
    });
    expect((await control('POST /clock', { setMs: 2_000_000 })).value).toEqual({ nowMs: 2_000_000 });
    expect(operator.control.nowMs()).toBe(2_000_000);
    expect((await control('GET /clock')).value).toEqual({ nowMs: 2_000_000 });
  });

  test('keys', async () => {
    const added = await control('POST /keys', { keyset: 'refresh', activatesAtMs: 9_000_000 });
    const keyId = async () => Buffer.from((await generate(operator)).refresh_token, 'base64').readInt32BE(1);
    expect(await keyId()).not.toBe(added.value.id);
    await control('POST /keys/activate', { id: added.value.id });
    expect(await keyId()).toBe(added.value.id);
    const rotated = await control('POST /keys/rotate');
    expect(await keyId()).toBe(rotated.value.id);
    await control('POST /keys/expire', { id: rotated.value.id });
    expect(await keyId()).toBe(added.value.id);
    expect((await control('POST /keys/delete', { id: rotated.value.id })).httpStatus).toBe(200);
  });

  test('for opt-outs, clients, lifetimes, faults, journal and reset', async () => {
    const { apiKey } = operator.credentials;
    expect((await control('POST /opt-outs', { email: 'somebody@example.org' })).httpStatus).toBe(200);
    await expect(generate(operator)).rejects.toThrow(/optout/);
    await control('POST /clients/disable', { apiKey });
    await expect(generate(operator)).rejects.toThrow(/unauthorized/);
    await control('POST /clients/enable', { apiKey });
    await control('POST /clients/replace', { apiKey, replacement: { apiKey: 'new' } });
    await expect(generate(operator)).rejects.toThrow(/unauthorized/);
    expect((await control('GET /journal')).value.length).toBeGreaterThan(2);
    await control('POST /faults', { kind: 'status', httpStatus: 503 });
    expect((await call(operator.baseUrl)).httpStatus).toBe(503);
    expect((await control('POST /reset')).value).toEqual({ done: true });
    await control('POST /lifetimes', { refreshMs: 10_000, refreshFromMs: 3_000 });
    expect(await generate(operator)).toMatchObject({ refresh_expires: 1_010_000, refresh_from: 1_003_000 });
  });
});

test.each<[string, unknown, RegExp]>([
  ['POST /clock', {}, /advanceMs/],
  ['POST /clock', { advanceMs: '5' }, /whole number/],
  ['POST /clock', [], /JSON object/],
  ['POST /keys', { keyset: 'other' }, /master, site, refresh/],
  ['POST /keys/expire', { id: 99_999 }, /no key/],
  ['POST /opt-outs', { email: 'private' }, /well-formed/],
  ['POST /clients/disable', { apiKey: 'nobody' }, /no client/],
  ['POST /clients/replace', { apiKey: 'nobody', replacement: {} }, /no client/],
  ['POST /lifetimes', { refreshMs: 1.5 }, /whole number/],
  ['POST /clients/enable', { apiKey: 5 }, /"apiKey" must be a string/],
  ['POST /faults', { kind: 'earthquake' }, /status, redirect, hang/],
  ['POST /faults', { kind: 'hang' }, /"ms" must be a whole number/],
])('%s with %j is refused with a reason', async (route, body, message) => {
  const { httpStatus, value } = await control(route, body);
  expect(httpStatus).toBe(400);
  expect(value.message).toMatch(message);
  expect(value.message).not.toContain('private');
});

test('refuses invalid JSON, unknown routes and requests from web pages', async () => {
  const broken = await call(controlUrl, { path: '/clock', body: '{' });
  expect(broken.httpStatus).toBe(400);
  expect((await control('POST /nothing')).httpStatus).toBe(404);
  expect((await control('POST /reset', {}, { origin: 'https://evil.example' })).httpStatus).toBe(403);
});

test('injects faults of every kind, for one request by default', async () => {
  await control('POST /faults', { kind: 'reset' });
  await control('POST /faults', { kind: 'hang', ms: 1 });
  await control('POST /faults', { kind: 'status', httpStatus: 418, requests: 2 });
  await expect(call(operator.baseUrl)).rejects.toThrow(/ECONNRESET|socket hang up/);
  const statuses = [];
  for (let count = 0; count < 4; count += 1) statuses.push((await call(operator.baseUrl)).httpStatus);
  expect(statuses).toEqual([400, 418, 418, 400]);
});

test('cuts off a body of more than 64 KiB, which is then not JSON', async () => {
  const padded = (spaces: number) => `{"advanceMs":0${' '.repeat(spaces)}}`;
  const sent = (body: string) => call(controlUrl, { path: '/clock', body });
  expect((await sent(padded(60 * 1024))).httpStatus).toBe(200);
  const refused = await sent(padded(1024 * 1024));
  expect([refused.httpStatus, JSON.parse(refused.text).message]).toEqual([400, 'the body is not JSON']);
});
