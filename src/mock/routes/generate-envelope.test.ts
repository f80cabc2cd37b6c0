import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { decodeBase64 } from '../../envelope/base64.ts';
import { seal } from '../../envelope/envelope.ts';
import { sealGenerateRequest } from '../../envelope/generate-envelope.ts';
import { behaviourNamed } from '../behaviour/behaviour-named.ts';
import { documented } from '../behaviour/documented.ts';
import { observed } from '../behaviour/observed.ts';
import { startMockOperator } from '../mock-operator.ts';
import { bearer, call, generateRaw } from '../testing/test-caller.ts';

const secret = randomBytes(32);
const message = { timestampMs: 0, nonce: Buffer.alloc(8), payload: { email: 'a@example.com' } };
const noJson = Buffer.concat([Buffer.from([1]), seal(Buffer.alloc(40, 'x'), secret)]).toString('base64');

test.each([
  ['documented', '', /not an envelope: too-short$/],
  ['documented', '!', /not an envelope: not-base64$/],
  ['documented', sealGenerateRequest(message, secret, 2), /not an envelope: unknown-version$/],
  ['documented', sealGenerateRequest(message, randomBytes(32)), /not an envelope: tag-mismatch$/],
  ['documented', noJson, /not an envelope: bad-json$/],
  ['observed', '', /^Invalid body: Body is missing\.$/],
  ['observed', '!', /^Invalid body: Body is not valid base64\./],
  ['observed', 'AQID', /^Invalid body: Body too short\./],
  ['observed', '{}', /^Invalid body: The request body is unencrypted JSON\./],
  ['observed', 'e30=', /^Invalid body: The request body is unencrypted JSON\./],
  ['observed', '[]', /^Invalid body: Body is not valid base64\./],
  ['observed', sealGenerateRequest(message, secret, 2), /^Invalid body: Invalid request .* received 2, must/],
  ['observed', sealGenerateRequest(message, randomBytes(32)), /^Invalid body: Check encryption key/],
])('%s refuses the envelope "%s" with the reason', (name, text, reason) => {
  expect(behaviourNamed(name).openGenerate(text, secret)).toEqual({
    status: 'client_error',
    reason: expect.stringMatching(reason),
  });
});

test.each(['documented', 'observed'])('%s opens the envelope of its client', (name) => {
  const opened = behaviourNamed(name).openGenerate(sealGenerateRequest(message, secret), secret);
  expect(opened).toMatchObject({ timestampMs: 0, payload: message.payload });
});

test('the observed operator checks the timestamp before the payload', async () => {
  await using operator = await startMockOperator({ revision: '2026-07', behaviour: observed });
  const key = decodeBase64(operator.credentials.clientSecret);
  const messageOf = async (timestampMs: number, json: string) => {
    const head = Buffer.alloc(16);
    head.writeBigInt64BE(BigInt(timestampMs));
    const sealed = seal(Buffer.concat([head, Buffer.from(json)]), key);
    const answer = await call(operator.baseUrl, {
      path: '/v2/token/generate',
      headers: bearer(operator.credentials.apiKey),
      body: Buffer.concat([Buffer.from([1]), sealed]).toString('base64'),
    });
    return JSON.parse(answer.text).message;
  };
  expect(await messageOf(Date.now(), 'no JSON')).toMatch(/^Invalid payload in body/);
  expect(await messageOf(Date.now(), '')).toMatch(/^Required Parameter Missing/);
  expect(await messageOf(0, 'no JSON')).toMatch(/^Invalid timestamp/);
});

test('the observed operator rounds the difference of the clocks to whole minutes', () => {
  const isTimely = (differenceMs: number) => observed.isTimely(1_000_000, 1_000_000 + differenceMs);
  expect([-119_001, -119_000, 0, 119_999, 120_000].map(isTimely)).toEqual([false, true, true, true, false]);
});

test('an operator that serves callers without a key opens their envelopes for its first client', async () => {
  const behaviour = { ...documented, refuseGenerate: () => undefined };
  await using operator = await startMockOperator({ revision: '2026-07', behaviour });
  const payload = { email: 'a@example.com' };
  const anonymous = async () => (await generateRaw(operator, payload, { headers: {} })).answer['status'];
  expect(await anonymous()).toBe('success');
  operator.control.replaceClient(operator.credentials.apiKey, { apiKey: 'another' });
  expect(await anonymous()).toBe('unauthorized');
  const refused = await call(operator.baseUrl, { path: '/v2/token/generate', headers: bearer('nobody') });
  expect(refused.httpStatus).toBe(401);
});
