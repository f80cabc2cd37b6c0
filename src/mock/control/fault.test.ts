import { once } from 'node:events';
import { IncomingMessage, ServerResponse } from 'node:http';
import { connect, Socket } from 'node:net';
import { expect, test } from 'vitest';
import { startMockOperator } from '../mock-operator.ts';
import { call, generate } from '../testing/test-caller.ts';
import { applyFault } from './apply-fault.ts';
import type { Fault } from './fault.ts';
import { Release } from './release.ts';

test('a status fault applies to the given number of requests', async () => {
  await using operator = await startMockOperator({ revision: '2023-08' });
  const { refresh_token: body } = await generate(operator);
  operator.control.injectFault({ kind: 'status', httpStatus: 503 }, 2);
  const statuses = [];
  for (let count = 0; count < 3; count += 1) {
    statuses.push((await call(operator.baseUrl, { body })).httpStatus);
  }
  expect(statuses).toEqual([503, 503, 200]);
  expect(operator.control.journal().map(({ fault }) => fault)).toEqual([
    undefined,
    'status',
    'status',
    undefined,
  ]);
});

test.each<[Fault, RegExp]>([
  [{ kind: 'reset' }, /ECONNRESET|socket hang up/],
  [{ kind: 'garbage' }, /Parse Error/],
  [{ kind: 'truncate' }, /aborted/],
  [{ kind: 'reset-amid' }, /ECONNRESET|aborted|socket hang up/],
])('%j breaks one request, and the next is served', async (fault, message) => {
  await using operator = await startMockOperator({ revision: '2023-08' });
  const { refresh_token: body } = await generate(operator);
  operator.control.injectFault(fault, 1);
  await expect(call(operator.baseUrl, { body })).rejects.toThrow(message);
  expect((await call(operator.baseUrl, { body })).httpStatus).toBe(200);
});

test('a hang delays the answer', async () => {
  await using operator = await startMockOperator({ revision: '2023-08' });
  const { refresh_token: body } = await generate(operator);
  operator.control.injectFault({ kind: 'hang', ms: 60 }, 1);
  const startedAt = performance.now();
  expect((await call(operator.baseUrl, { body })).httpStatus).toBe(200);
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(55);
});

test('close does not wait for a hang or for idle connections', async () => {
  const operator = await startMockOperator({ revision: '2023-08', controlPort: 0 });
  operator.control.injectFault({ kind: 'hang', ms: 600_000 }, 1);
  const hanging = expect(call(operator.baseUrl)).rejects.toThrow();
  while (operator.control.journal().length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  const startedAt = performance.now();
  await operator.close();
  await hanging;
  expect(performance.now() - startedAt).toBeLessThan(500);
});

test('a hang ends with the operator', async () => {
  const incoming = new IncomingMessage(new Socket());
  const reply = { httpStatus: 200, headers: {}, body: '' };
  const hang = { kind: 'hang', ms: 600_000 } as const;
  const ends = { stopped: AbortSignal.timeout(1), release: new Release() };
  const ended = applyFault(hang, reply, incoming, new ServerResponse(incoming), ends);
  await expect(ended).rejects.toThrow(/aborted/);
});

test('close ends a request that never ends', async () => {
  const operator = await startMockOperator({ revision: '2023-08' });
  const socket = connect(Number(new URL(operator.baseUrl).port), '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write('POST /v2/token/refresh HTTP/1.1\r\nHost: mock\r\nContent-Length: 9\r\n\r\nhalf');
  expect((await call(operator.baseUrl)).httpStatus).toBe(400);
  await operator.close();
  if (!socket.destroyed) await once(socket, 'close');
});
