import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { seal } from '../envelope/envelope.ts';
import type { Carrier } from './carrier.ts';
import type { Answer } from './exchange.ts';
import { type Opened, openGenerateAnswer } from './opened.ts';
import { OperatorClient } from './operator-client.ts';
import { Publisher } from './publisher.ts';
import { sampleExchange } from './testing/exchange-sample.ts';
import { openTransport } from './transport.ts';
import { TransportError } from './transport-error.ts';

const user = { email: 'someone@example.com' };

function transportOver(carry: Carrier['carry'], failed: string[] = []) {
  const gate = {
    admit: () => Promise.resolve(),
    closed: new AbortController().signal,
    answered: () => undefined,
    failed: ({ code }: TransportError) => void failed.push(code),
  };
  return openTransport({
    baseUrl: 'http://mock.invalid',
    carrier: { carry, close: () => Promise.resolve() },
    gate,
  });
}

function answering(text: string, httpStatus = 400) {
  const answer: Answer = { httpStatus, headers: {}, body: Buffer.from(text) };
  return transportOver(() => Promise.resolve(answer));
}

test('a client without credentials can neither generate nor send a valid bearer', async () => {
  const client = new OperatorClient(answering('{}'));
  expect(() => client.generate(user)).toThrow('generate needs a client secret');
  await expect(async () => client.refresh('token', { authorization: 'valid' })).rejects.toThrow(
    'a valid bearer needs an API key',
  );
  const { response, request } = await client.refresh('token');
  expect([response.httpStatus, request.authorization]).toEqual([400, 'none']);
});

test.each<[Opened, string]>([
  [{ how: 'plain', value: { status: 'optout' } }, 'HTTP 200, optout'],
  [{ how: 'plain', value: {} }, 'HTTP 200, no status'],
  [
    { how: 'unopened', problem: 'tag-mismatch', explanation: 'another key' },
    'HTTP 200, unopened: tag-mismatch',
  ],
])('a setup without an identity says what was answered instead: %j', async (opened, what) => {
  const operator = new OperatorClient(answering('{}'));
  operator.generate = () => Promise.resolve(sampleExchange({ opened, response: { httpStatus: 200 } }));
  const publisher = new Publisher(operator, () => user);
  await expect(publisher.generate()).rejects.toThrow(
    `setup failed: generate gave no usable identity (${what})`,
  );
});

test('a gate learns of requests without an answer, but not of defects of the suite', async () => {
  const failed: string[] = [];
  const sent = (error: Error) =>
    new OperatorClient(transportOver(() => Promise.reject(error), failed)).refresh('token');
  await expect(sent(new TransportError('timeout', 'late'))).rejects.toThrow('late');
  await expect(sent(new TypeError('a bug'))).rejects.toThrow('a bug');
  expect(failed).toEqual(['timeout']);
});

test('an answer of generate lists the repeated members of its JSON', () => {
  const key = randomBytes(32);
  const nonce = Buffer.alloc(8, 3);
  const opened = (json: string) => {
    const plaintext = Buffer.concat([Buffer.alloc(8), nonce, Buffer.from(json)]);
    return openGenerateAnswer(Buffer.from(seal(plaintext, key).toString('base64')), key, nonce);
  };
  expect(opened('{"status":"success"}')).not.toHaveProperty('repeatedMembers');
  expect(opened('{"status":"optout","status":"success"}')).toMatchObject({
    how: 'sealed',
    value: { status: 'success' },
    repeatedMembers: ['status'],
  });
});
