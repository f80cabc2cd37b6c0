import { expect } from 'vitest';
import { call, generate, generateRaw, type WireAnswer } from '../test-caller.ts';
import { compare } from './compare.ts';
import type { RecordedExchange } from './recording.ts';
import { headersNamed, known, type ReplayRule, startObserved } from './world.ts';

const users: Record<string, Record<string, string>> = {
  'email-seed': { email: 'optout@email.com' },
  'email-refresh': { email: 'refresh-optout@example.com' },
  'email-generate': { email: 'optout@example.com' },
  'phone-0000': { phone: '+00000000000' },
  'phone-0001': { phone: '+00000000001' },
  'phone-0002': { phone: '+00000000002' },
  'validate-email': { email: 'validate@example.com' },
  'validate-seed': { email: 'validate@email.com' },
};

const hash = 'tMmiiTI7IaAcPpQPFQ65uMVCWH8av9jw4cwf/F5HVRQ=';
const inputs: Record<string, Record<string, unknown>> = {
  none: {},
  two: { email: 'a@example.com', email_hash: hash },
  'bad-email': { email: 'no address' },
  'bad-phone': { phone: '12345' },
  'email-hash': { email_hash: hash },
  'bad-hash': { email_hash: 'short' },
  'empty-email': { email: '' },
  'optout-check': { email: 'a@example.com', optout_check: 1 },
  policy: { email: 'a@example.com', policy: 1 },
  'tcf-garbage': { email: 'a@example.com', tcf_consent_string: 'garbage' },
};

const rawBodies: Record<string, string> = { empty: '', garbage: 'garbage', short: 'AQID' };

/** An answer of generate with the identity described as in the recording. */
function summaryOf(answer: Record<string, unknown>): Record<string, unknown> {
  return 'body' in answer ? { ...answer, body: 'identity' } : answer;
}

function compareGenerated(recorded: RecordedExchange, wire: WireAnswer, answer: Record<string, unknown>) {
  expect(wire.httpStatus).toBe(recorded.status);
  if (wire.httpStatus === 200) expect(summaryOf(answer)).toEqual(recorded.body ?? recorded.answer);
  else if (recorded.body !== undefined) compare(recorded, wire);
  else expect(answer).toEqual(recorded.answer);
}

export const generateRules: ReplayRule[] = [
  {
    pattern: /^generate\.((?:email-(?:seed|refresh|generate))|phone-\d+|validate-\w+)$/,
    replay: async (match, recorded) => {
      await using operator = await startObserved();
      const { wire, answer } = await generateRaw(operator, known(users, match[1]));
      expect({
        id: recorded.id,
        status: wire.httpStatus,
        answer: answer['status'],
        hasBody: 'body' in answer,
      }).toEqual(recorded);
    },
  },
  {
    pattern: /^optout\.(.+)\.(bearer|no-bearer|octet)$/,
    replay: async (match, recorded) => {
      await using operator = await startObserved();
      const identity = await generate(operator, known(users, match[1]));
      const headers = headersNamed(match[2], operator);
      const answer = await call(operator.baseUrl, { body: identity.refresh_token, headers });
      compare(recorded, answer, identity.refresh_response_key);
    },
  },
  {
    pattern: /^generate\.(no-bearer|garbage-bearer|wrong-role)$/,
    replay: async (match, recorded) => {
      await using operator = await startObserved();
      const name = match[1] === 'wrong-role' ? 'reader-bearer' : match[1];
      const headers = headersNamed(name, operator);
      const { wire } = await generateRaw(operator, { email: 'a@example.com' }, { headers });
      compare(recorded, wire);
    },
  },
  {
    pattern: /^generate\.in\.(.+)$/,
    replay: async (match, recorded) => {
      await using operator = await startObserved();
      const { wire, answer } = await generateRaw(operator, known(inputs, match[1]));
      compareGenerated(recorded, wire, answer);
    },
  },
  {
    pattern: /^generate\.clock\.(-?\d+)s$/,
    replay: async (match, recorded) => {
      await using operator = await startObserved();
      const skewMs = Number(match[1]) * 1000;
      const { wire, answer } = await generateRaw(operator, { email: 'a@example.com' }, { skewMs });
      if (wire.httpStatus !== 200) return compareGenerated(recorded, wire, answer);
      expect({ status: wire.httpStatus, body: answer['status'] }).toEqual({
        status: recorded.status,
        body: recorded.body,
      });
    },
  },
  {
    pattern: /^generate\.body\.(.+)$/,
    replay: async (match, recorded) => {
      await using operator = await startObserved();
      const headers = headersNamed('bearer', operator);
      const body = known(rawBodies, match[1]);
      compare(recorded, await call(operator.baseUrl, { path: '/v2/token/generate', headers, body }));
    },
  },
  {
    pattern: /^generate\.payload\.\d+$/,
    replay: async (_, recorded) => {
      await using operator = await startObserved();
      const written = JSON.stringify(recorded.payload).replace('300 times a, then ', 'a'.repeat(300));
      const { wire, answer } = await generateRaw(operator, JSON.parse(written));
      compareGenerated(recorded, wire, answer);
    },
  },
];
