import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../client/exchange.ts';
import { openRefreshAnswer } from '../../client/opened.ts';
import { sampleExchange } from '../../client/testing/exchange-sample.ts';
import { seal } from '../../envelope/envelope.ts';
import { OpeningFailures } from './opening-failures.ts';

const key = randomBytes(32);
const plaintext = Buffer.from('{"status":"optout"}');

function answered(sealed: Buffer, request: Partial<Exchange['request']> = {}): Exchange {
  const body = Buffer.from(sealed.toString('base64'));
  return sampleExchange({
    request,
    response: { httpStatus: 200, body },
    opened: openRefreshAnswer(body, key),
  });
}

function observed(exchange: Exchange, openingKey?: Uint8Array): OpeningFailures {
  const openingFailures = new OpeningFailures();
  openingFailures.observe(exchange, openingKey);
  return openingFailures;
}

describe('the memory of answers that did not open', () => {
  test('counts those that open, and keeps none of them', () => {
    const openingFailures = observed(answered(seal(plaintext, key)), key);
    const { judged, underAnotherKey, laidOutOtherwise, inTheClear } = openingFailures;
    expect([judged, underAnotherKey, laidOutOtherwise, inTheClear]).toEqual([1, [], [], []]);
    expect([openingFailures.told('optout'), openingFailures.told('success')]).toEqual([1, 0]);
  });

  test('keeps one that is sealed with another key', () => {
    const exchange = answered(seal(plaintext, randomBytes(32)));
    const { underAnotherKey, laidOutOtherwise } = observed(exchange, key);
    expect([underAnotherKey, laidOutOtherwise]).toEqual([[exchange], []]);
  });

  test('says how one is laid out that opens all the same', () => {
    const exchange = answered(Buffer.concat([Buffer.alloc(1), seal(plaintext, key)]));
    const { underAnotherKey, laidOutOtherwise } = observed(exchange, key);
    const layout = 'a byte before the initialization vector';
    expect([underAnotherKey, laidOutOtherwise]).toEqual([[], [{ exchange, layout }]]);
  });

  test.each([
    ['another method', answered(seal(plaintext, randomBytes(32)), { method: 'PUT' }), key],
    ['another endpoint', answered(seal(plaintext, randomBytes(32)), { path: '/v2/token/generate' }), key],
    ['a key that nobody knows', answered(seal(plaintext, randomBytes(32))), undefined],
    ['no sealed answer', sampleExchange({ response: { httpStatus: 200 } }), key],
  ])('judges nothing of %s', (_, exchange, openingKey) => {
    expect(observed(exchange, openingKey).judged).toBe(0);
  });

  test.each(['success', 'optout'] as const)('keeps a %s that is told in the clear', (status) => {
    const body = Buffer.from(JSON.stringify({ status }));
    const exchange = sampleExchange({
      response: { httpStatus: 200, body },
      opened: openRefreshAnswer(body, key),
    });
    const openingFailures = observed(exchange, key);
    expect(openingFailures.inTheClear).toEqual([{ exchange, status }]);
    expect(openingFailures.told(status)).toBe(1);
  });

  test('leaves an error with HTTP 200, and an answer in bytes, to others', () => {
    const error = Buffer.from('{"status":"client_error"}');
    const bytes = seal(Buffer.from('{"status":"success"}'), key);
    for (const body of [error, bytes]) {
      const exchange = sampleExchange({
        response: { httpStatus: 200, body },
        opened: openRefreshAnswer(body, key),
      });
      expect(observed(exchange, key).inTheClear).toEqual([]);
    }
  });

  test('keeps a few of many', () => {
    const openingFailures = new OpeningFailures();
    const exchange = answered(seal(plaintext, randomBytes(32)));
    for (let count = 0; count < 9; count += 1) openingFailures.observe(exchange, key);
    expect([openingFailures.judged, openingFailures.underAnotherKey.length]).toEqual([9, 5]);
  });
});
