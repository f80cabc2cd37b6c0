import { describe, expect, test } from 'vitest';
import { sampleExchange, sealedValue } from '../../client/testing/exchange-sample.ts';
import { describeAnswer, describeRequest, factsOf } from './facts.ts';

const unopened = { how: 'unopened', problem: 'tag-mismatch', explanation: 'another key' } as const;

describe('facts of an exchange', () => {
  test('are those a waiver can name', () => {
    expect(factsOf(sampleExchange())).toEqual({
      when: 'no-bearer',
      status: 'client_error',
      httpStatus: 400,
      sealed: false,
    });
  });

  test.each([
    ['none', 'no-bearer'],
    ['valid', 'bearer'],
    ['other', 'other-authorization'],
  ] as const)('authorization %s is %s', (authorization, when) => {
    expect(factsOf(sampleExchange({ request: { authorization } })).when).toBe(when);
  });

  test('name the class of what was sent', () => {
    expect(factsOf(sampleExchange({ request: { input: 'form' } })).input).toBe('form');
  });

  test('tell a sealed answer from a plain one', () => {
    const answer = { httpStatus: 200 };
    const sealed = sampleExchange({ response: answer, opened: sealedValue({ status: 'optout' }) });
    expect(factsOf(sealed)).toMatchObject({ status: 'optout', httpStatus: 200, sealed: true });
  });

  test('leave a status out that was not given, or is no text', () => {
    expect(factsOf(sampleExchange({ opened: unopened }))).not.toHaveProperty('status');
    expect(factsOf(sampleExchange({ value: { status: 7 } }))).not.toHaveProperty('status');
    expect(factsOf(sampleExchange({ value: ['optout'] }))).not.toHaveProperty('status');
  });
});

describe('an exchange in a few words', () => {
  test('answer', () => {
    expect(describeAnswer(sampleExchange())).toBe('HTTP 400 client_error (plain)');
    expect(describeAnswer(sampleExchange({ opened: unopened }))).toBe(
      'HTTP 400 without a status (did not open: another key)',
    );
    expect(describeAnswer(sampleExchange({ opened: sealedValue({ status: 'success' }) }))).toContain(
      '(sealed)',
    );
  });

  test('request, whose body shows only its length', () => {
    const request = { authorization: 'other', body: Buffer.from('sécret') } as const;
    expect(describeRequest(sampleExchange({ request }))).toBe(
      'POST /v2/token/refresh with another Authorization, 7 bytes',
    );
  });
});
