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

const ofCode = (httpStatus: number, value: unknown = { status: 'x' }) =>
  sampleExchange({ value, response: { httpStatus } });
const ok = (value: Record<string, unknown>) =>
  sampleExchange({ opened: sealedValue(value), response: { httpStatus: 200 } });
const empty = sampleExchange({ value: { message: '' } });

describe('what suites ask for again and again', () => {
  test.each<[matcher: string, holding: Exchange[], failing: Exchange[], (answer: Exchange) => void]>([
    ['toBeError', [ofCode(400), ofCode(500)], [ofCode(399), optOut], (it) => that(it).toBeError()],
    [
      'notToBeServerError',
      [ofCode(200), ofCode(499)],
      [ofCode(500), ofCode(503)],
      (it) => that(it).notToBeServerError(),
    ],
    ['toBeRefused', [ofCode(400), optOut, plainOptOut], [success, ok({})], (it) => that(it).toBeRefused()],
    [
      'toMatchOutcomeOf',
      [sampleExchange({ index: 2 })],
      [ofCode(401, { status: 'client_error' }), ofCode(400), optOut],
      (it) => that(it).toMatchOutcomeOf(clientError, 'with text/plain'),
    ],
    [
      'toBePlainJson',
      [clientError, plainOptOut],
      [unopened, ofCode(400, [])],
      (it) => that(it).toBePlainJson(),
    ],
    [
      'toHaveMessage',
      [clientError, ok({ message: 'x' })],
      [empty, ofCode(400), ofCode(400, { message: 5 }), unopened],
      (it) => that(it).toHaveMessage(),
    ],
    [
      'toCarryNoIdentity',
      [clientError, success, unopened, ok({ status: 'optout', refresh_token: 'left to RF-OPT-01' })],
      [ok({ advertising_token: 'x' }), ok({ status: 'success', body: { refresh_token: 5 } })],
      (it) => that(it).toCarryNoIdentity(),
    ],
    ['notToTellOptOut', [clientError, success], [optOut, plainOptOut], (it) => that(it).notToTellOptOut()],
  ])('%s', (_, holding, failing, judge) => {
    expect(holding.map((answer) => holds(() => judge(answer)))).toEqual(holding.map(() => true));
    expect(failing.map((answer) => holds(() => judge(answer)))).toEqual(failing.map(() => false));
  });

  test('an error that came sealed by mistake is named as sealed', () => {
    const bytes = seal(Buffer.from('{"status":"client_error"}'), Buffer.from(key.reveal(), 'base64'));
    const body = Buffer.from(bytes.toString('base64'));
    const sealed = sampleExchange({ ...unopened, response: { httpStatus: 200, body } });
    expect(failureOf(() => that(sealed).toBePlainJson(key))?.actual).toBe('a sealed answer');
  });

  test('a missing message is told from an empty one and from one of another type', () => {
    const got = (answer: Exchange) => failureOf(() => that(answer).toHaveMessage())?.actual;
    expect([got(ofCode(400)), got(empty), got(ofCode(400, { message: null }))]).toEqual([
      'no message',
      'a message that is empty',
      'a message that is null',
    ]);
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
