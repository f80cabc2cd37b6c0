import { expect, test } from 'vitest';
import { bearer, call, generate } from '../../mock/testing/test-caller.ts';
import { refreshStatus, startNamed } from '../testing/deviation.ts';
import { refresh } from './testing/oddity.ts';

const TYPE = 'content-type';
const USER = { email: 'somebody@example.org' };

test.each([
  ['concealed-as-expired', 'expired_token'],
  ['concealed-as-unauthorized', 'unauthorized'],
])('an opt-out %s is reported to an authorized caller', async (id, concealed) => {
  await using operator = await startNamed(`legal-opt-out-${id}`);
  const { refresh_token: token, refresh_response_key: key } = await generate(operator);
  operator.control.optOut(USER);
  expect(await refreshStatus(operator, token)).toBe(concealed);
  expect(await refreshStatus(operator, token, bearer(operator.credentials.apiKey), key)).toBe('optout');
});

test('opt-out-before-expiry reports the opt-out of a user who has opted out, to an authorized caller', async () => {
  await using operator = await startNamed('legal-opt-out-before-expiry');
  const { refresh_token: token, refresh_response_key: key, refresh_expires } = await generate(operator);
  const authorized = bearer(operator.credentials.apiKey);
  expect(await refreshStatus(operator, 'AAAA', authorized)).toBe('invalid_token');
  operator.control.setClock(refresh_expires + 1);
  expect(await refreshStatus(operator, token, authorized)).toBe('expired_token');
  operator.control.optOut(USER);
  expect(await refreshStatus(operator, token, authorized, key)).toBe('optout');
  expect(await refreshStatus(operator, token)).toBe('client_error');
});

test('refresh-token-is-a-uuid takes only a body in the form of a UUID for a token', async () => {
  await using operator = await startNamed('legal-refresh-token-is-a-uuid');
  const authorized = bearer(operator.credentials.apiKey);
  const { refresh_token: token, refresh_response_key: key } = await generate(operator);
  expect(await refreshStatus(operator, token, authorized, key)).toBe('success');
  expect(await refreshStatus(operator, token.toUpperCase(), authorized)).toBe('client_error');
  expect(await refreshStatus(operator, `${token.slice(0, -1)}x`, authorized)).toBe('client_error');
  expect(await refreshStatus(operator, '00000000-0000-4000-8000-000000000000', authorized)).toBe(
    'invalid_token',
  );
  expect(await refreshStatus(operator, '', authorized)).toBe('client_error');
});

test('refresh-token-in-hex takes neither base64 nor an empty body for a token', async () => {
  await using operator = await startNamed('legal-refresh-token-in-hex');
  const authorized = bearer(operator.credentials.apiKey);
  expect(await refreshStatus(operator, '', authorized)).toBe('client_error');
  expect(await refreshStatus(operator, 'zzzz', authorized)).toBe('invalid_token');
});

test.each([
  ['success-typed-as-bytes', 'application/octet-stream'],
  ['success-typed-as-json', 'application/json'],
])('%s does not change the content type of an error', async (id, type) => {
  await using operator = await startNamed(`legal-${id}`);
  const { refresh_token: token } = await generate(operator);
  expect((await refresh(operator, token)).headers[TYPE]).toBe(type);
  const methods = await call(operator.baseUrl, { method: 'GET' });
  expect([methods.httpStatus, methods.headers[TYPE]]).toEqual([405, undefined]);
  expect((await refresh(operator, 'AAAA')).headers[TYPE]).toBe('application/json');
});

test('charset-is-declared declares no charset for an answer without a body', async () => {
  await using operator = await startNamed('legal-charset-is-declared');
  expect((await call(operator.baseUrl, { method: 'GET' })).headers).not.toHaveProperty(TYPE);
});

test('bytes-for-octet-stream answers a request of another content type in base64', async () => {
  await using operator = await startNamed('legal-bytes-for-octet-stream');
  const { refresh_token: body } = await generate(operator);
  const sealed = async (type: string) => {
    const answer = await call(operator.baseUrl, { body, headers: { [TYPE]: type } });
    return [answer.headers[TYPE], /^[A-Za-z0-9+/]+=*$/.test(answer.text)];
  };
  expect(await sealed('application/octet-stream')).toEqual(['application/octet-stream', false]);
  expect(await sealed('text/plain')).toEqual(['text/plain', true]);
});

test.each(['answers-in-chunks', 'answers-in-dribbles'])('%s answers HEAD without a body', async (id) => {
  await using operator = await startNamed(`legal-${id}`);
  expect(await call(operator.baseUrl, { method: 'HEAD' })).toMatchObject({ httpStatus: 405, text: '' });
  expect((await call(operator.baseUrl, { body: 'AAAA' })).text).toContain('client_error');
});

test('times-between-seconds moves a whole second by a millisecond and leaves other times as they are', async () => {
  const wholeSecondMs = 1_900_000_000_000;
  await using operator = await startNamed('legal-times-between-seconds', { clock: () => wholeSecondMs });
  const { refresh_expires: whole } = await generate(operator);
  operator.control.advanceClock(500);
  const { refresh_expires: between } = await generate(operator);
  expect(between - whole).toBe(499);
});

test('other-schemes-are-ignored treats another scheme like a missing header', async () => {
  await using operator = await startNamed('legal-other-schemes-are-ignored');
  const { refresh_token: token, refresh_response_key: key } = await generate(operator);
  expect(await refreshStatus(operator, token, { authorization: 'Basic YTpi' }, key)).toBe('success');
  expect(await refreshStatus(operator, token, {}, key)).toBe('success');
  expect(await refreshStatus(operator, token, bearer('nobody'))).toBe('unauthorized');
});

test('escaped-json does not change an existing escape', async () => {
  await using operator = await startNamed('legal-escaped-json');
  const { text } = await call(operator.baseUrl, { body: 'AAAA' });
  expect(text).toMatch(/^\{"\\u006d/);
  expect(JSON.parse(text)).toMatchObject({ status: 'client_error' });
});

test('replays-for-30-seconds calls a spent token invalid and an expired token expired', async () => {
  await using operator = await startNamed('legal-replays-for-30-seconds');
  const authorized = bearer(operator.credentials.apiKey);
  const [used, unused] = [await generate(operator), await generate(operator)];
  expect(await refreshStatus(operator, used.refresh_token, {}, used.refresh_response_key)).toBe('success');
  operator.control.advanceClock(60_000);
  expect(await refreshStatus(operator, used.refresh_token, authorized)).toBe('invalid_token');
  operator.control.setClock(unused.refresh_expires + 1);
  expect(await refreshStatus(operator, unused.refresh_token, authorized)).toBe('expired_token');
});
