import { expect } from 'vitest';
import { decodeBase64 } from '../../../envelope/base64.ts';
import { open } from '../../../envelope/envelope.ts';
import type { MockOperator } from '../../mock-operator.ts';
import { call, generate, generateRaw, type IdentityFields, openAnswer } from '../test-caller.ts';
import { compare } from './compare.ts';
import { headersNamed, type ReplayRule, startObserved } from './world.ts';

function keyIdOf(token: string): number {
  return Buffer.from(token, 'base64').readInt32BE(1);
}

/**
 * A token is sealed with the operator's own key; the inner token inside T is found in the same way as in the recording.
 */
function innerTokenOf(identity: IdentityFields, keyBytes: Buffer): string {
  const sealed = Buffer.from(identity.refresh_token, 'base64').subarray(5);
  return JSON.parse(open(sealed, keyBytes).toString('utf8')).refresh_token;
}

async function refresh(operator: MockOperator, identity: IdentityFields): Promise<IdentityFields> {
  const answer = await call(operator.baseUrl, { body: identity.refresh_token });
  return openAnswer(answer, identity.refresh_response_key)['body'] as IdentityFields;
}

export const stateRules: ReplayRule[] = [
  {
    pattern: /^expiry\.just-before$/,
    replay: async (_, recorded) => {
      await using operator = await startObserved();
      const identity = await generate(operator);
      operator.control.setClock(identity.refresh_expires - 300);
      const answer = await call(operator.baseUrl, { body: identity.refresh_token });
      compare(recorded, answer, identity.refresh_response_key);
    },
  },
  {
    pattern: /^expired\.(.+)$/,
    replay: async (match, recorded) => {
      await using operator = await startObserved();
      const email = match[1] === 'optout' ? 'refresh-optout@example.com' : 'a@example.com';
      const identity = await generate(operator, { email });
      operator.control.setClock(identity.refresh_expires + 1);
      const headers = headersNamed(match[1], operator);
      compare(recorded, await call(operator.baseUrl, { body: identity.refresh_token, headers }));
    },
  },
  {
    pattern: /^legacy\.inner-token\.(bearer|no-bearer)$/,
    replay: async (match, recorded) => {
      let keyBytes: Buffer = Buffer.alloc(0);
      await using operator = await startObserved((key) => {
        keyBytes = key;
      });
      const identity = await generate(operator);
      const body = innerTokenOf(identity, keyBytes);
      expect(body).toHaveLength(168);
      const headers = headersNamed(match[1], operator);
      compare(recorded, await call(operator.baseUrl, { body, headers }));
    },
  },
  {
    pattern: /^rotation\.(added-not-active|active)$/,
    replay: async (match, recorded) => {
      await using operator = await startObserved();
      const before = await generate(operator);
      const id = operator.control.addKey('refresh', { activatesAtMs: operator.control.nowMs() + 5000 });
      const listed = await generateRaw(operator, { email: 'a@example.com' });
      expect(listed.wire.httpStatus).toBe(recorded.status);
      const fresh = listed.answer['body'] as IdentityFields;
      expect(keyIdOf(fresh.refresh_token)).toBe(keyIdOf(before.refresh_token));
      if (match[1] === 'added-not-active') return;
      operator.control.advanceClock(5000);
      expect(keyIdOf((await generate(operator)).refresh_token)).toBe(id);
      expect(keyIdOf((await refresh(operator, before)).refresh_token)).toBe(id);
    },
  },
  {
    pattern: /^client\.(disabled|removed)\.(refresh|bad-token|generate)$/,
    replay: async (match, recorded) => {
      await using operator = await startObserved();
      const identity = await generate(operator);
      const headers = headersNamed('bearer', operator);
      const { apiKey } = operator.credentials;
      if (match[1] === 'disabled') operator.control.disableClient(apiKey);
      else operator.control.replaceClient(apiKey, { apiKey: 'a new one' });
      if (match[2] === 'generate') {
        return compare(recorded, (await generateRaw(operator, { email: 'a@example.com' })).wire);
      }
      if (match[2] === 'bad-token') {
        return compare(recorded, await call(operator.baseUrl, { headers, body: '!not base64!' }));
      }
      const answer = await call(operator.baseUrl, { headers, body: identity.refresh_token });
      expect(answer.httpStatus).toBe(recorded.status);
      const opened = openAnswer(answer, identity.refresh_response_key);
      expect(`sealed ${opened['status']}`).toBe(recorded.body);
      expect(decodeBase64(answer.text).length).toBeGreaterThan(0);
    },
  },
];
