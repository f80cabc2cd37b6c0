import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../client/exchange.ts';
import { type IssuedIdentity, identityOf } from '../../client/issued-identity.ts';
import { openRefreshAnswer } from '../../client/opened.ts';
import { seal } from '../../envelope/envelope.ts';
import { Secret } from '../../secret/secret.ts';
import { expectFor } from './expectation.ts';
import { IdentityIsolation } from './identity-isolation.ts';

type Fields = { advertising_token?: string; refresh_token?: string; refresh_response_key?: string };

function answerUnder(key: string, fields: Fields = {}): Exchange {
  const body = {
    advertising_token: randomBytes(40).toString('base64url'),
    refresh_token: randomBytes(40).toString('base64'),
    refresh_response_key: randomBytes(32).toString('base64'),
    ...fields,
  };
  const plaintext = Buffer.from(JSON.stringify({ status: 'success', body }));
  const sealed = Buffer.from(seal(plaintext, Buffer.from(key, 'base64')).toString('base64'));
  return {
    index: 1,
    request: { method: 'POST', path: '/', headers: [], body: Buffer.alloc(0), authorization: 'none' },
    response: { httpStatus: 200, headers: {}, body: sealed },
    opened: openRefreshAnswer(sealed, Buffer.from(key, 'base64')),
    startedAtMs: 0,
    durationMs: 0,
  };
}

function identity(): IssuedIdentity {
  const issued = identityOf(answerUnder(Buffer.alloc(32).toString('base64')), {});
  if (issued === undefined) throw new Error('no identity');
  return issued;
}

function two(): { watch: IdentityIsolation; one: IssuedIdentity; other: IssuedIdentity } {
  const [watch, one, other] = [new IdentityIsolation(expectFor('2023-08')), identity(), identity()];
  watch.begin(0, one);
  watch.begin(1, other);
  return { watch, one, other };
}

describe('IdentityIsolation', () => {
  test('is content with answers that are each of their own user', () => {
    const { watch, one, other } = two();
    watch.expectOwn(0, one, answerUnder(one.responseKey.reveal()));
    watch.expectOwn(1, other, answerUnder(other.responseKey.reveal()));
    expect(watch.judged).toBe(2);
  });

  test('sees an answer under the key of another', () => {
    const { watch, one, other } = two();
    expect(() => watch.expectOwn(0, one, answerUnder(other.responseKey.reveal()))).toThrow(
      'the answer to one user',
    );
  });

  test.each(['advertising_token', 'refresh_token', 'refresh_response_key'] as const)(
    'sees the %s of another in an answer',
    (name) => {
      const { watch, one, other } = two();
      const stolen = { [name]: randomBytes(32).toString('base64') };
      watch.expectOwn(1, other, answerUnder(other.responseKey.reveal(), stolen));
      expect(() => watch.expectOwn(0, one, answerUnder(one.responseKey.reveal(), stolen))).toThrow(
        'of one user',
      );
    },
  );

  test('leaves a key that generate gives to all to RF-KEY-05', () => {
    const { watch, one, other } = two();
    watch.begin(1, { ...other, responseKey: one.responseKey });
    watch.expectOwn(0, one, answerUnder(one.responseKey.reveal()));
    expect(watch.judged).toBe(1);
  });

  test('does not take an empty token for one that another user was given', () => {
    const { watch, one, other } = two();
    const empty = new Secret('advertising token', '');
    watch.begin(0, { ...one, advertisingToken: empty });
    watch.begin(1, { ...other, advertisingToken: empty });
    const answer = answerUnder(one.responseKey.reveal(), { advertising_token: '' });
    watch.expectOwn(0, one, answer);
    expect(watch.judged).toBe(1);
  });

  test('has nothing to say of an answer that opens with no key it knows', () => {
    const { watch, one } = two();
    const answer = answerUnder(randomBytes(32).toString('base64'));
    const unopened = openRefreshAnswer(answer.response.body, Buffer.alloc(32));
    watch.expectOwn(0, one, { ...answer, opened: unopened });
    expect(watch.judged).toBe(0);
  });
});
