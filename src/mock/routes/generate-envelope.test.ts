import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { seal } from '../../envelope/envelope.ts';
import { sealGenerateRequest } from '../../envelope/generate-envelope.ts';
import { behaviourNamed } from '../behaviour/behaviour-named.ts';
import { documented } from '../behaviour/documented.ts';
import { startMockOperator } from '../mock-operator.ts';
import { bearer, call, generateRaw } from '../testing/test-caller.ts';

const secret = randomBytes(32);
const message = { timestampMs: 0, nonce: Buffer.alloc(8), payload: { email: 'a@example.com' } };
const noJson = Buffer.concat([Buffer.from([1]), seal(Buffer.alloc(40, 'x'), secret)]).toString('base64');

test.each([
  ['documented', '', /no envelope: too-short$/],
  ['documented', '!', /no envelope: not-base64$/],
  ['documented', sealGenerateRequest(message, secret, 2), /no envelope: unknown-version$/],
  ['documented', sealGenerateRequest(message, randomBytes(32)), /no envelope: tag-mismatch$/],
  ['documented', noJson, /no envelope: bad-json$/],
  ['observed', '', /^Invalid body: Body is missing\.$/],
  ['observed', '!', /^Invalid body: Body is not valid base64\.$/],
  ['observed', 'AQID', /^Invalid body: Body too short\./],
  ['observed', sealGenerateRequest(message, secret, 2), /^Invalid body: Version mismatch\.$/],
  ['observed', sealGenerateRequest(message, randomBytes(32)), /^Invalid data: Check encryption method/],
  ['observed', noJson, /^Invalid payload in body: Data is not valid json string\.$/],
])('%s refuses the envelope "%s" for what is wrong with it', (name, text, reason) => {
  expect(behaviourNamed(name).openGenerate(text, secret)).toEqual({
    status: 'client_error',
    reason: expect.stringMatching(reason),
  });
});

test.each(['documented', 'observed'])('%s opens the envelope of its client', (name) => {
  const opened = behaviourNamed(name).openGenerate(sealGenerateRequest(message, secret), secret);
  expect(opened).toMatchObject({ timestampMs: 0, payload: message.payload });
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
