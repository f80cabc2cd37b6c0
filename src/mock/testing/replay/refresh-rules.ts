import { expect } from 'vitest';
import { decodeBase64 } from '../../../envelope/base64.ts';
import { open } from '../../../envelope/envelope.ts';
import { call, generate, type IdentityFields, openAnswer, type WireRequest } from '../test-caller.ts';
import { malformedBodies } from './bodies.ts';
import { compare } from './compare.ts';
import type { RecordedExchange } from './recording.ts';
import { headersNamed, known, type ReplayRule, startObserved } from './world.ts';

const contentTypes: Record<string, string> = {
  form: 'application/x-www-form-urlencoded',
  text: 'text/plain',
  json: 'application/json',
  octet: 'application/octet-stream',
  'form-charset': 'application/x-www-form-urlencoded; charset=UTF-8',
  weird: 'foo/bar',
  'octet-upper': 'Application/Octet-Stream',
};

/** Refreshes a fresh identity in some way and compares the answer. */
async function refreshFresh(
  recorded: RecordedExchange,
  wire: WireRequest,
  identifier?: Record<string, unknown>,
): Promise<void> {
  await using operator = await startObserved();
  const identity = await generate(operator, identifier);
  const answer = await call(operator.baseUrl, { body: identity.refresh_token, ...wire });
  compare(recorded, answer, identity.refresh_response_key);
}

function bodyOf(answer: Record<string, unknown>): IdentityFields {
  return answer['body'] as IdentityFields;
}

export const refreshRules: ReplayRule[] = [
  {
    pattern: /^ok\.((?:[a-z]+-)*bearer|basic-auth)$/,
    replay: async (match, recorded) => {
      await using operator = await startObserved();
      const identity = await generate(operator);
      const headers = headersNamed(match[1], operator);
      const answer = await call(operator.baseUrl, { body: identity.refresh_token, headers });
      compare(recorded, answer, identity.refresh_response_key);
    },
  },
  {
    pattern: /^ok\.content-type\.(.+)$/,
    replay: (match, recorded) => {
      return refreshFresh(recorded, { headers: { 'content-type': known(contentTypes, match[1]) } });
    },
  },
  {
    pattern: /^ok\.version-header$/,
    replay: (_, recorded) => refreshFresh(recorded, { headers: { 'x-uid2-client-version': 'test-1.0' } }),
  },
  {
    pattern: /^ok\.client-query$/,
    replay: (_, recorded) => refreshFresh(recorded, { path: '/v2/token/refresh?client=euid-sdk-1' }),
  },
  { pattern: /^ok\.phone$/, replay: (_, recorded) => refreshFresh(recorded, {}, { phone: '+12345678901' }) },
  { pattern: /^replay\.1$/, replay: (_, recorded) => refreshFresh(recorded, {}) },
  {
    pattern: /^replay\.(2|distinct)$/,
    replay: async (_, recorded) => {
      await using operator = await startObserved();
      const { refresh_token: body, refresh_response_key: key } = await generate(operator);
      const first = bodyOf(openAnswer(await call(operator.baseUrl, { body }), key));
      const answer = await call(operator.baseUrl, { body });
      const second = bodyOf(openAnswer(answer, key));
      if (recorded.id === 'replay.2') return compare(recorded, answer, key);
      expect({
        id: recorded.id,
        keysDistinct: first.refresh_response_key !== second.refresh_response_key,
        tokensDistinct: first.refresh_token !== second.refresh_token,
        adDistinct: first.advertising_token !== second.advertising_token,
      }).toEqual(recorded);
    },
  },
  {
    pattern: /^chain\.2(\.wrong)?$/,
    replay: async (match, recorded) => {
      await using operator = await startObserved();
      const zero = await generate(operator);
      const one = bodyOf(
        openAnswer(await call(operator.baseUrl, { body: zero.refresh_token }), zero.refresh_response_key),
      );
      const answer = await call(operator.baseUrl, { body: one.refresh_token });
      if (match[1] === '') return compare(recorded, answer, one.refresh_response_key);
      expect(`base64(${answer.text.length}), does not open`).toBe(recorded.body);
      expect(() => open(decodeBase64(answer.text), decodeBase64(zero.refresh_response_key))).toThrow(/tag/);
      compare({ ...recorded, body: undefined }, answer);
    },
  },
  {
    pattern: /^bad\.(.+)\.((?:no-|garbage-)?bearer)$/,
    replay: async (match, recorded) => {
      const damage = known(malformedBodies, match[1]);
      await using operator = await startObserved();
      let identity = await generate(operator);
      // One of a few hundred tokens has no + that could become a space.
      while (damage(identity) === identity.refresh_token) identity = await generate(operator);
      const headers = headersNamed(match[2], operator);
      const answer = await call(operator.baseUrl, { body: damage(identity), headers });
      compare(recorded, answer, identity.refresh_response_key);
    },
  },
];
