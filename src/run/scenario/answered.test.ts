import { expect, test } from 'vitest';
import { OperatorClient } from '../../client/operator-client.ts';
import { Publisher } from '../../client/publisher.ts';
import { startTinyServer, type TinyServer } from '../../client/testing/tiny-server.ts';
import { openTransport } from '../../client/transport.ts';
import { TransportError } from '../../client/transport-error.ts';
import { answered } from './answered.ts';
import type { Scenario } from './scenario.ts';

/** A server that breaks its first requests off. */
function breaking(times: number): Promise<TinyServer> {
  let left = times;
  return startTinyServer((request, response) => {
    left -= 1;
    if (left >= 0) request.socket.destroy();
    else response.writeHead(400).end('{}');
  });
}

async function ask(server: TinyServer, admit: () => Promise<void> = () => Promise.resolve()) {
  await using transport = openTransport({ baseUrl: server.baseUrl, connections: 1, exchangeTimeoutMs: 200 });
  const onOneConnection: Scenario['onOneConnection'] = async (body) => {
    await using fresh = openTransport({ baseUrl: server.baseUrl, connections: 1 });
    return await body(new Publisher(new OperatorClient(fresh), () => ({})));
  };
  const operator = new OperatorClient(transport);
  return await answered({ operator, onOneConnection }, (over) => over.refresh('AAAA'), { admit });
}

test.each([
  [0, 1],
  [1, 2],
  [2, 3],
])('after %i broken connections there is an answer, and no request more', async (times, requests) => {
  await using server = await breaking(times);
  expect((await ask(server))?.response.httpStatus).toBe(400);
  expect(server.rawHeaders).toHaveLength(requests);
});

test('two fresh connections that break off are enough', async () => {
  await using server = await breaking(3);
  expect(await ask(server)).toBeUndefined();
  expect(server.rawHeaders).toHaveLength(3);
  expect(server.connections).toBe(3);
});

test('broken connections say nothing of a request when the target was given up', async () => {
  await using server = await breaking(3);
  const givenUp = new TransportError('given-up', 'it answers nothing');
  await expect(ask(server, () => Promise.reject(givenUp))).rejects.toBe(givenUp);
});

test('an answer that does not come in time is not a broken connection', async () => {
  await using server = await startTinyServer(() => undefined);
  await expect(ask(server)).rejects.toMatchObject({ code: 'timeout' });
});
