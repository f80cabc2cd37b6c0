import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readPlain } from '../../client/opened.ts';
import { sampleExchange } from '../../client/testing/exchange-sample.ts';
import { Secret } from '../../secret/secret.ts';
import { disclosures } from './disclosure.ts';

const token = randomBytes(291).toString('base64');
const apiKey = new Secret('API key', 'EUID-C-I-1234-abcdefghij');
const responseKey = new Secret('response key', randomBytes(32).toString('base64'));

function found(answer: string, headers: Record<string, string[]> = {}, sent: string | Buffer = token) {
  const body = Buffer.from(answer);
  const exchange = sampleExchange({
    opened: readPlain(body),
    request: { body: Buffer.from(sent), headers: [['Authorization', 'Bearer key-of-nobody-in-particular']] },
    response: { body, headers: { 'content-type': ['application/json'], ...headers } },
  });
  return disclosures(exchange, [apiKey, responseKey]);
}

test('an answer without a content type, of numbers and nothing, discloses nothing', () => {
  expect(found('{"status":"client_error","code":5,"detail":null}', { 'content-type': [] })).toEqual([]);
});

const saying = (message: string) => JSON.stringify({ status: 'client_error', message });

describe('what an error discloses', () => {
  test.each([
    'Invalid Token presented',
    'Invalid key: Generator of this token (Key ID: -1234567890) does not exist.',
    'Invalid data: Check encryption method and encryption key.',
    'Invalid body: Body too short. See https://euid.eu/docs/getting-started/gs-encryption-decryption',
    'look at the token (and at the key) at 10:30',
  ])('is nothing in "%s"', (message) => {
    expect(found(saying(message))).toEqual([]);
  });

  test.each([
    ['whole', token],
    ['16 characters of its middle', token.slice(100, 116)],
    ['in base64url', token.replaceAll('+', '-').replaceAll('/', '_')],
    ['percent-encoded', encodeURIComponent(token)],
    ['its bytes in hexadecimal', Buffer.from(token, 'base64').toString('hex').toUpperCase()],
    ['as base64 of itself', Buffer.from(token).toString('base64')],
  ])('is the token, %s', (_, part) => {
    expect(found(saying(`bad token ${part}!`))).toContain('a part of the body that was sent');
    expect(found('{}', { 'x-token': [part] })).toContain('a part of the body that was sent');
  });

  test('is not a coincidence of a few characters', () => {
    expect(found(saying(`bad token ${token.slice(100, 115)} !`))).toEqual([]);
    expect(found(saying('0000000000000000000000'), {}, Buffer.alloc(400, 'A'))).toEqual([]);
  });

  test('is a key, or the header that was sent', () => {
    expect(found(saying(`no client ${apiKey.reveal()}`))).toEqual(['a part of the API key']);
    expect(found(saying(responseKey.reveal()))).toEqual(['a part of the response key']);
    expect(found(saying('key-of-nobody-in-particular'))).toEqual(['a part of the Authorization header']);
  });

  test.each([
    'java.lang.NullPointerException\n\tat com.uid2.operator.Token.read(Token.java:12)\n',
    'at sun.reflect.Native.invoke(Native Method)',
    'TypeError: x is not a function\n    at read (/app/src/token.js:10:5)',
    'Error: boom\n    at Object.<anonymous> (node:internal/main:1:2)',
    'Traceback (most recent call last):\n  File "token.py", line 3',
    'panic\n\ngoroutine 1 [running]:',
    'io.vertx.core.impl.NoStackTraceThrowableException',
  ])('is the stack trace %j, in JSON or not', (trace) => {
    expect(found(saying(trace))).toEqual(['a stack trace']);
    expect(found(trace)).toEqual(['a stack trace']);
  });

  test('is a page, by its type or by its text', () => {
    expect(found('{}', { 'content-type': ['text/html; charset=utf-8'] })).toEqual(['an HTML page']);
    expect(found('<!DOCTYPE html><title>no</title>')).toEqual(['an HTML page']);
    expect(found('Bad: <html><body>')).toEqual(['an HTML page']);
    expect(found(saying('<html> is no token'))).toEqual([]);
  });

  test('is told without repeating any of it', () => {
    const all = found(saying(`${token} ${apiKey.reveal()}`)).join();
    expect(all).not.toContain(token.slice(0, 8));
    expect(all).not.toContain(apiKey.reveal());
  });
});
