import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { statusOf } from '../../client/exchange.ts';
import { sampleExchange, sealedValue } from '../../client/testing/exchange-sample.ts';
import { seal } from '../../envelope/envelope.ts';
import { Secret } from '../../secret/secret.ts';
import { lenientContentOf, readIfPossible, readLeniently, tellsOptOut } from './read-leniently.ts';

const unopened = { how: 'unopened', problem: 'not-base64', explanation: 'no base64' } as const;

test('a sealed answer shows what it opened to', () => {
  const exchange = sampleExchange({ value: { status: 'x' }, opened: sealedValue({ status: 'optout' }) });
  expect(lenientContentOf(exchange)).toEqual({ status: 'optout' });
  expect(tellsOptOut(exchange)).toBe(true);
});

test('an answer in plain text shows what it says, whether it should have been sealed or not', () => {
  const value = { status: 'optout' };
  expect(tellsOptOut(sampleExchange({ value }))).toBe(true);
  expect(tellsOptOut(sampleExchange({ value, opened: unopened }))).toBe(true);
  expect(tellsOptOut(sampleExchange({ value: { status: 'success' }, opened: unopened }))).toBe(false);
});

test('an answer in base64 that hides nothing shows what it says', () => {
  const body = Buffer.from(Buffer.from('{"status":"optout"}').toString('base64'));
  expect(tellsOptOut(sampleExchange({ opened: unopened, response: { httpStatus: 200, body } }))).toBe(true);
});

test('an answer that came sealed with another code than 200 opens with its key', () => {
  const key = randomBytes(32);
  const body = Buffer.from(seal(Buffer.from('{"status":"success"}'), key).toString('base64'));
  const exchange = sampleExchange({ opened: unopened, response: { httpStatus: 201, body } });
  const responseKey = new Secret('response key', key.toString('base64'));
  expect(statusOf(readLeniently(exchange, responseKey))).toBe('success');
  expect(statusOf(readLeniently(exchange))).toBeUndefined();
});

test('an answer that is read as it opened stays the same exchange', () => {
  const exchange = sampleExchange({ opened: sealedValue({ status: 'success' }) });
  expect(readLeniently(exchange)).toBe(exchange);
  expect(readLeniently(sampleExchange({ opened: unopened })).opened.how).toBe('plain');
});

test('an answer that cannot be read shows nothing', () => {
  const answer = { body: Buffer.from('sealed under another key') };
  expect(readIfPossible(sampleExchange({ opened: unopened, response: answer }))).toBeUndefined();
  expect(readIfPossible(sampleExchange())).toEqual(sampleExchange());
  expect(lenientContentOf(sampleExchange({ opened: unopened, response: answer }))).toBeUndefined();
  expect(tellsOptOut(sampleExchange({ opened: unopened, response: answer }))).toBe(false);
});
