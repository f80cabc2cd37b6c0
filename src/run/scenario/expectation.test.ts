import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../client/exchange.ts';
import { sampleExchange, sealedValue } from '../../client/testing/exchange-sample.ts';
import { seal } from '../../envelope/envelope.ts';
import { Secret } from '../../secret/secret.ts';
import { thrownBy } from '../../testing/thrown.ts';
import { NotTestable } from '../evidence/outcome-errors.ts';
import { RequirementFailure } from '../evidence/requirement-failure.ts';
import { type Expect, expectFor } from './expectation.ts';

const that = expectFor('2023-08') as Expect;
const key = new Secret('response key', randomBytes(32).toString('base64'));
const otherKey = new Secret('response key', randomBytes(32).toString('base64'));

const clientError = sampleExchange();
const success = sampleExchange({
  opened: sealedValue({ status: 'success', body: {} }),
  response: { httpStatus: 200 },
});
const optOut = sampleExchange({ opened: sealedValue({ status: 'optout' }), response: { httpStatus: 200 } });
const plainOptOut = sampleExchange({ value: { status: 'optout' }, response: { httpStatus: 200 } });
const unopened = sampleExchange({
  opened: { how: 'unopened', problem: 'tag-mismatch', explanation: 'another key' },
  response: { body: Buffer.from('no JSON') },
});

const failureOf = (check: () => void) => thrownBy(RequirementFailure, check);

function holds(check: () => void): boolean {
  return failureOf(check) === undefined;
}

describe('statuses and codes', () => {
  test('success and opt-out must be sealed, with their code and status', () => {
    expect(holds(() => that(success).toBeSuccess())).toBe(true);
    expect(holds(() => that(optOut).toBeSuccess())).toBe(false);
    expect(holds(() => that(optOut).toBeOptOut())).toBe(true);
    expect(holds(() => that(plainOptOut).toBeOptOut())).toBe(false);
  });

  test('toBeStatus takes the code that the table lists', () => {
    expect(holds(() => that(clientError).toBeStatus('invalid_token', 'client_error'))).toBe(true);
    const teapot = sampleExchange({ response: { httpStatus: 418 } });
    const failure = failureOf(() => that(teapot).toBeStatus('client_error'));
    expect(failure?.expected).toBe('HTTP 400 client_error');
    expect(failure?.actual).toContain('HTTP 418 client_error');
    expect(failure?.facts).toMatchObject({ httpStatus: 418, status: 'client_error' });
  });

  test('toSay takes any code, and an answer without status says nothing', () => {
    const teapot = sampleExchange({ response: { httpStatus: 418 } });
    expect(holds(() => that(teapot).toSay('client_error'))).toBe(true);
    expect(holds(() => that(unopened).toSay('client_error'))).toBe(false);
    expect(holds(() => that(unopened).notToSay('client_error'))).toBe(true);
    expect(holds(() => that(clientError).notToSay('invalid_token', 'client_error'))).toBe(false);
  });

  test('what a success says is judged in plain JSON too, and cannot be judged where it does not open', () => {
    const { opened } = unopened;
    const plain = sampleExchange({
      opened,
      response: { httpStatus: 200, body: Buffer.from('{"status":"optout"}') },
    });
    expect(holds(() => that(plain).toSay('optout'))).toBe(true);
    expect(holds(() => that(plain).notToSay('optout'))).toBe(false);
    const unread = sampleExchange({ opened, response: { httpStatus: 200, body: Buffer.from('no JSON') } });
    for (const judge of [() => that(unread).toSay('success'), () => that(unread).notToSay('success')]) {
      expect(judge).toThrow(NotTestable);
    }
  });

  test('toHaveHttpStatus takes one of several', () => {
    expect(holds(() => that(clientError).toHaveHttpStatus(200, 400))).toBe(true);
    expect(holds(() => that(clientError).toHaveHttpStatus(200))).toBe(false);
  });
});

describe('keys', () => {
  const sealedWith = (plaintext: string): Exchange => {
    const bytes = seal(Buffer.from(plaintext), Buffer.from(key.reveal(), 'base64'));
    const body = Buffer.from(bytes.toString('base64'));
    return sampleExchange({ response: { httpStatus: 200, body } });
  };

  test('an answer opens with its key, whatever it holds, and with no other', () => {
    for (const answer of [sealedWith('{"status":"success"}'), sealedWith('not JSON')]) {
      expect(holds(() => that(answer).toOpenWith(key))).toBe(true);
      expect(holds(() => that(answer).toOpenWith(otherKey))).toBe(false);
      expect(holds(() => that(answer).notToOpenWith(otherKey, 'the other'))).toBe(true);
      expect(failureOf(() => that(answer).notToOpenWith(key, 'its own'))?.actual).toBe(
        'it opens with its own',
      );
    }
  });

  test('a plain answer opens with none', () => {
    expect(holds(() => that(clientError).toOpenWith(key))).toBe(false);
  });
});

describe('schemas', () => {
  test('an answer that fits, and one that names the broken row', () => {
    expect(holds(() => that(optOut).toFit('refreshOptOut'))).toBe(true);
    const withBody = sampleExchange({ opened: sealedValue({ status: 'optout', body: {} }) });
    expect(holds(() => that(withBody).toFit('refreshOptOut'))).toBe(false);
    const withoutMessage = sampleExchange({ value: { status: 'client_error' } });
    expect(failureOf(() => that(withoutMessage).toFit('refreshError'))?.actual).toMatch(/message.*\(.+\)/);
  });

  test('a failure shows no value of the answer', () => {
    const secret = 'c2VjcmV0LXNlY3JldC1zZWNyZXQ=';
    const body = { advertising_token: secret, refresh_response_key: 7, refresh_token: secret };
    const answer = sampleExchange({ opened: sealedValue({ status: 'success', body }) });
    const failure = failureOf(() => that(answer).toFit('refreshSuccess'));
    expect(JSON.stringify([failure?.message, failure?.expected, failure?.actual])).not.toContain(secret);
  });
});

describe('failures', () => {
  test('say what was done: as told, else the request in a few words', () => {
    expect(failureOf(() => that(clientError, 'a replay').toSay('success'))?.message).toBe('a replay');
    expect(failureOf(() => that(clientError).toSay('success'))?.message).toMatch(/^POST .* without bearer/);
  });

  test('that() takes anything, and an exchange for the facts', () => {
    const difference = { expected: 'one', actual: 'two' };
    expect(holds(() => that.that(true, 'm', difference))).toBe(true);
    expect(failureOf(() => that.that(false, 'm', difference))?.facts).toEqual({});
    expect(failureOf(() => that.that(false, 'm', difference, success))?.facts.httpStatus).toBe(200);
  });
});
