import { expect, test } from 'vitest';
import type { CarriedRequest } from '../client/carrier.ts';
import { documented } from '../mock/behaviour/documented.ts';
import type { MockRequest } from '../mock/http/mock-request.ts';
import { socketlessOperator } from '../mock/mock-operator.ts';
import { socketlessCarrier } from './socketless-carrier.ts';

const seen: MockRequest[] = [];
const operator = socketlessOperator({
  revision: '2023-08',
  behaviour: {
    ...documented,
    lastLook: (reply, request) => {
      seen.push(request);
      return reply;
    },
  },
});
const carrier = socketlessCarrier(operator);

function carry(changes: Partial<CarriedRequest> = {}) {
  const body = Buffer.from('AAAA');
  return carrier.carry({ method: 'POST', path: '/v2/token/refresh', headers: [], body, ...changes });
}

test('an answer is the same as over a socket: lower-case names and the length of its body', async () => {
  const { httpStatus, headers, body } = await carry();
  expect(httpStatus).toBe(400);
  expect(headers).toMatchObject({
    'content-type': ['application/json'],
    'content-length': [`${body.length}`],
  });
});

test('a repeated header is read as one, regardless of the case of its name', async () => {
  await carry({ headers: ['X-Mark', 'a', 'Accept', '*/*', 'x-mark', 'b'] });
  expect(seen.at(-1)?.headers).toEqual({ 'x-mark': 'a, b', accept: '*/*' });
});

test.each([
  ['HEAD', [], 405],
  ['OPTIONS', ['Origin', 'https://a.example', 'Access-Control-Request-Method', 'POST'], 204],
])('the answer to %s has no body and no length', async (method, headers, httpStatus) => {
  const answer = await carry({ method, headers, body: Buffer.alloc(0) });
  expect([answer.httpStatus, answer.body.length]).toEqual([httpStatus, 0]);
  expect(answer.headers).not.toHaveProperty('content-length');
});

test('a body over the limit is not passed on', async () => {
  const body = Buffer.alloc(operator.behaviour.bodyLimitBytes + 1);
  expect((await carry({ body })).httpStatus).toBe(413);
  expect(seen.at(-1)?.body).toHaveLength(0);
});

test('a fault without a socket is an error that says so', async () => {
  operator.control.injectFault({ kind: 'reset' }, 1);
  await expect(carry()).rejects.toMatchObject({
    code: 'broken-off',
    message: 'faults need a socket: start the operator with one',
  });
  expect((await carry()).httpStatus).toBe(400);
});
