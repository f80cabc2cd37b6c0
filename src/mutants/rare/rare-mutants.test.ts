import { expect, test } from 'vitest';
import { documented } from '../../mock/behaviour/documented.ts';
import type { MockRequest } from '../../mock/http/mock-request.ts';
import { OperatorKeys } from '../../mock/state/operator-keys.ts';
import { userOf } from '../../mock/state/user.ts';
import { generate } from '../../mock/testing/test-caller.ts';
import { readRefreshToken } from '../../mock/tokens/refresh-token.ts';
import { mutantNamed, rareMutants } from '../mutants.ts';
import { nextOf, startNamed } from '../testing/deviation.ts';

const request: MockRequest = {
  method: 'POST',
  path: '/',
  query: '',
  headers: {},
  mediaType: '',
  body: Buffer.alloc(0),
};

test('an address with a + is refused, and no other', () => {
  const { emailUser } = mutantNamed('address-with-a-plus-is-refused').behaviour(documented);
  expect(emailUser('some+body@example.org')).toBeUndefined();
  expect(emailUser('somebody@example.org')).toEqual(documented.emailUser('somebody@example.org'));
  expect(emailUser(['some+body@example.org'])).toBeUndefined();
});

test('a token with two slashes in a row is refused, and no other', () => {
  const { readToken } = mutantNamed('token-with-two-slashes-is-refused').behaviour(documented);
  const keys = new OperatorKeys();
  expect(readToken('AA//', keys)).toEqual({ kind: 'unreadable', layer: 'tag' });
  expect(readToken('/AA/', keys)).toEqual(readRefreshToken('/AA/', keys));
  expect(readToken('/AA/', keys)).toMatchObject({ layer: 'length' });
});

test('the eighth refresh of a chain keeps the key of the token sent, those before and after do not', async () => {
  await using operator = await startNamed('eighth-refresh-keeps-its-key');
  const chain = [await generate(operator)];
  for (const _ of Array.from({ length: 10 })) chain.push(await nextOf(operator, chain.at(-1) ?? fail()));
  const keys = chain.map((identity) => identity.refresh_response_key);
  const kept = keys.flatMap((key, at) => (key === keys[at - 1] ? [at] : []));
  expect(kept).toEqual([8]);
  expect(new Set(keys).size).toBe(10);
});

test('an answer under a key that begins with a 0 is sealed with that key moved by a byte', () => {
  const { sealingKey } = mutantNamed('leading-zero-of-a-key-is-lost').behaviour(documented);
  const user = userOf('email', Buffer.alloc(32));
  const zeroFirst = Buffer.from([0, 1, 2, 3]);
  expect(sealingKey({ user, tokenKey: zeroFirst })).toEqual(Buffer.from([1, 2, 3, 0]));
  const zeroLater = Buffer.from([1, 0, 0, 0]);
  expect(sealingKey({ user, tokenKey: zeroLater })).toBe(zeroLater);
});

test('an initialization vector that begins with a 0 is sent without that byte', () => {
  const { encodeSealed } = mutantNamed('leading-zero-of-an-iv-is-lost').behaviour(documented);
  const sent = (bytes: number[]) => [
    ...Buffer.from(String(encodeSealed(Buffer.from(bytes), request).body), 'base64'),
  ];
  expect(sent([0, 5, 6])).toEqual([5, 6]);
  expect(sent([5, 0, 6])).toEqual([5, 0, 6]);
});

test('what is wrong once in ten says so, and is wrong no more often', () => {
  const rare = rareMutants.find(({ id }) => id === 'times-in-seconds-once-in-10') ?? fail();
  expect(rare.describes).toMatch(/^once in 10: /);
  const { isTimely, times } = rare.behaviour(documented);
  expect(isTimely).toBe(documented.isTimely);
  expect(times).not.toBe(documented.times);
});

function fail(): never {
  throw new Error('there is none');
}
