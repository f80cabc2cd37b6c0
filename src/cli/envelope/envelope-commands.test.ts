import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { encodeBase64 } from '../../envelope/base64.ts';
import { seal } from '../../envelope/envelope.ts';
import { openGenerateRequest, openGenerateResponse } from '../../envelope/generate-envelope.ts';
import { scratchFolder } from '../../testing/scratch-folder.ts';
import { capturedIo } from '../testing/captured-io.ts';
import { openCommand } from './open.ts';
import { sealCommand } from './seal.ts';

const bytes = Buffer.alloc(32, 5);
const key = encodeBase64(bytes);
const other = encodeBase64(Buffer.alloc(32, 6));
const nonce = Buffer.from('0102030405060708', 'hex');
const answer = { status: 'success', body: { refresh_token: 'a' } };

beforeEach(() => {
  for (const name of ['EUID_CLIENT_SECRET', 'EUID_REFRESH_RESPONSE_KEY']) vi.stubEnv(name, undefined);
});
afterEach(() => vi.unstubAllEnvs());

function giving(text: string) {
  return () => Promise.resolve(Buffer.from(text));
}

async function opened(text: string, options: Parameters<typeof openCommand>[1] = {}, given?: string) {
  const { io, out, err } = capturedIo();
  return { exitCode: await openCommand(given, options, io, giving(text)), out: out.join('\n'), err };
}

async function sealed(value: unknown, options: Parameters<typeof sealCommand>[1] = {}, given?: string) {
  const { io, out, err } = capturedIo();
  await sealCommand(given, options, io, giving(JSON.stringify(value)));
  return { text: out.join('\n'), err };
}

const sealedRefresh = encodeBase64(seal(Buffer.from(JSON.stringify(answer)), bytes));

describe('open', () => {
  test('prints the JSON of an answer of refresh', async () => {
    vi.stubEnv('EUID_REFRESH_RESPONSE_KEY', key);
    const { exitCode, out, err } = await opened(`${sealedRefresh}\n`, { isRefresh: true });
    expect([exitCode, JSON.parse(out), err]).toEqual([0, answer, []]);
  });

  test('names both options when a request is taken for an answer', async () => {
    const request = (await sealed({ email: 'user@example.com' }, {}, key)).text;
    const { exitCode, err } = await opened(request, {}, key);
    expect([exitCode, err.join()]).toEqual([
      1,
      expect.stringContaining('a request to generate needs --is-request'),
    ]);
    expect(err.join()).toContain('an answer of refresh needs --is-refresh');
    expect((await opened(request, { isRequest: true }, key)).exitCode).toBe(0);
    expect((await opened(request, { isRequest: true }, other)).err.join()).not.toContain('--is-');
  });

  test('opens what another implementation sealed', async () => {
    // Python: AESGCM(bytes([5]) * 32).encrypt(bytes([9]) * 12, b'{"status":"optout"}', None), after the 12 bytes
    const vector = Buffer.concat([
      Buffer.alloc(12, 9),
      Buffer.from('a8ab56c41e9308af9d7ab4418349a9f741fdb8ddfd7bc5a73f90f815f8e5c3e4f98d78', 'hex'),
    ]);
    const { out } = await opened(encodeBase64(vector), { isRefresh: true }, key);
    expect(JSON.parse(out)).toEqual({ status: 'optout' });
  });

  test.each([
    ['another key', sealedRefresh, other, 'not the newest'],
    ['altered', `A${sealedRefresh.slice(1)}`, key, 'sealed with another key, or altered'],
    ['cut', sealedRefresh.slice(0, 20), key, 'cannot hold'],
    ['not base64', `HTTP/1.1 200 OK ${sealedRefresh}`, key, 'without headers'],
  ])('says why it does not open what is %s', async (_, text, given, why) => {
    const { exitCode, out, err } = await opened(text, { isRefresh: true }, given);
    expect([exitCode, out]).toEqual([1, '']);
    expect(err.join('\n')).toContain(why);
    expect(err.join('\n')).not.toContain(given);
  });

  test('prints what is not sealed, and says so', async () => {
    const { exitCode, out, err } = await opened('{"status":"invalid_token"}', { isRefresh: true }, key);
    expect([exitCode, JSON.parse(out)]).toEqual([1, { status: 'invalid_token' }]);
    expect(err.join('\n')).toContain('plain JSON, not sealed');
  });

  test('shows no character that controls a terminal', async () => {
    const text = encodeBase64(seal(Buffer.from(JSON.stringify({ message: '\u202e\u009b31m' })), bytes));
    const { out } = await opened(text, { isRefresh: true }, key);
    expect(out).not.toMatch(/[\u202e\u009b]/);
    expect(JSON.parse(out)).toEqual({ message: '\u202e\u009b31m' });
  });

  test('holds the nonce of an answer of generate against the given one', async () => {
    const { text } = await sealed(answer, { isAnswer: true, nonce }, key);
    expect((await opened(text, { nonce }, key)).exitCode).toBe(0);
    const { exitCode, err } = await opened(text, { nonce: Buffer.alloc(8) }, key);
    expect([exitCode, err.at(-1)]).toEqual([1, expect.stringContaining('different nonce')]);
  });

  test.each([
    [{ isRefresh: true, isRequest: true }, '--is-request'],
    [{ isRefresh: true, nonce }, '--nonce'],
  ] as const)('refuses %j together', async (options, what) => {
    await expect(opened(sealedRefresh, options, key)).rejects.toThrow(what);
  });

  test('refuses an empty standard input', async () => {
    await expect(opened(' \n', {}, key)).rejects.toThrow('standard input is empty');
  });
});

describe('seal', () => {
  test('makes a request to generate, with the nonce and time on standard error', async () => {
    vi.stubEnv('EUID_CLIENT_SECRET', key);
    const { text, err } = await sealed({ email: 'a@example.com' }, { nonce, timestamp: 1_700_000_000_123 });
    expect(openGenerateRequest(text, bytes)).toEqual({
      timestampMs: 1_700_000_000_123,
      nonce,
      payload: { email: 'a@example.com' },
    });
    expect(err).toEqual(['timestamp 1700000000123, nonce 0102030405060708 (the answer repeats the nonce)']);
    expect((await opened(text, { isRequest: true })).out).toContain('a@example.com');
  });

  test('makes answers of both endpoints', async () => {
    const generated = await sealed(answer, { isAnswer: true, nonce }, key);
    expect(openGenerateResponse(generated.text, bytes, nonce).payload).toEqual(answer);
    const refreshed = await sealed(answer, { isRefresh: true }, key);
    expect(JSON.parse((await opened(refreshed.text, { isRefresh: true }, key)).out)).toEqual(answer);
  });

  test('never makes two messages of one nonce', async () => {
    const [one, another] = [await sealed({}, {}, key), await sealed({}, {}, key)];
    const nonceOf = (text: string) => openGenerateRequest(text, bytes).nonce;
    expect(nonceOf(one.text)).not.toEqual(nonceOf(another.text));
  });

  test('refuses what is not JSON, and a nonce for refresh', async () => {
    const { io } = capturedIo();
    await expect(sealCommand(key, {}, io, giving('{'))).rejects.toThrow('pipe one JSON value');
    await expect(sealed({}, { isRefresh: true, nonce }, key)).rejects.toThrow('neither nonce nor timestamp');
  });
});

describe('the key', () => {
  test('comes from a file', async () => {
    const file = join(scratchFolder(), 'key');
    writeFileSync(file, `${key}\n`);
    const { exitCode, err } = await opened(sealedRefresh, { isRefresh: true, keyFile: file });
    expect([exitCode, err]).toEqual([0, []]);
  });

  test('comes from the variable that an option names', async () => {
    vi.stubEnv('OTHER_KEY', key);
    vi.stubEnv('EUID_REFRESH_RESPONSE_KEY', other);
    expect((await opened(sealedRefresh, { isRefresh: true, keyEnv: 'OTHER_KEY' })).exitCode).toBe(0);
  });

  test('may be an argument, which is not secret', async () => {
    const { exitCode, err } = await opened(sealedRefresh, { isRefresh: true }, key);
    expect([exitCode, err.join()]).toEqual([0, expect.stringContaining("stays in the shell's history")]);
  });

  test.each([
    ['twice', { keyEnv: 'X' }, key, 'give the key once'],
    ['not base64', {}, 'my key', 'does not hold a client secret'],
    ['too short', {}, 'AAAA', 'base64 of 16, 24 or 32 bytes'],
    ['a variable that is not set', { keyEnv: 'NOT_SET_HERE' }, undefined, 'NOT_SET_HERE is not set'],
    ['a file that is not there', { keyFile: 'absent.key' }, undefined, 'absent.key cannot be read (ENOENT)'],
  ])('is refused: %s', async (_, options, given, why) => {
    await expect(opened(sealedRefresh, options, given)).rejects.toThrow(why);
  });
});
