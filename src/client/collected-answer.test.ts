import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';
import { Pool } from 'undici';
import { expect, onTestFinished, test } from 'vitest';
import { collectedAnswer } from './collected-answer.ts';
import { TimeLimit } from './time-limit.ts';

/** A pool to a server that treats each connection so. */
async function poolTo(serve: (socket: Socket) => void): Promise<Pool> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    serve(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const pool = new Pool(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { connections: 1 });
  onTestFinished(async () => {
    await pool.destroy();
    server.close();
  });
  return pool;
}

function ask(pool: Pool, limit = new TimeLimit(5_000)) {
  const request = { method: 'POST', path: '/', headers: [], body: Buffer.from('a') };
  const tooLarge = () => new Error('too large');
  const named = (error: unknown) => error as Error;
  return collectedAnswer(pool, request, { limit, mostBytes: 10, tooLarge, named }).finally(() =>
    limit[Symbol.dispose](),
  );
}

test('an answer in pieces is collected, without the interim answers before it', async () => {
  const pool = await poolTo((socket) =>
    socket.once('data', () => {
      socket.write('HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n');
      socket.write('HTTP/1.1 200 OK\r\nX-A: 1\r\nx-a: 2\r\nContent-Length: 4\r\n\r\nab');
      setTimeout(() => socket.write('cd'), 20);
    }),
  );
  const { httpStatus, headers, body } = await ask(pool);
  expect({ httpStatus, headers, body: body.toString() }).toEqual({
    httpStatus: 200,
    headers: { 'x-a': ['1', '2'], 'content-length': ['4'] },
    body: 'abcd',
  });
});

test('an answer that announces too much is not waited for', async () => {
  const pool = await poolTo((socket) =>
    socket.once('data', () => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n')),
  );
  await expect(ask(pool)).rejects.toThrow('too large');
});

test.each([
  ['in the middle of the head', 'HTTP/1.1 200 OK\r\n'],
  ['in the middle of the body', 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab'],
])('a connection that ends %s is an error', async (_, sent) => {
  const pool = await poolTo((socket) => socket.once('data', () => socket.end(sent)));
  await expect(ask(pool)).rejects.toThrow(/closed|terminated/);
});

test.each([
  ['while it waits for an answer', (socket: Socket) => socket.resume()],
  [
    'in the middle of an answer',
    (socket: Socket) =>
      socket.once('data', () => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab')),
  ],
])('the limit ends an exchange %s', async (_, serve) => {
  const pool = await poolTo((socket) => void serve(socket));
  await expect(ask(pool, new TimeLimit(50))).rejects.toMatchObject({ name: 'TimeoutError' });
});

test('a request that ended while it waited for the connection is never sent', async () => {
  let received = '';
  const pool = await poolTo((socket) =>
    socket.on('data', (bytes) => {
      received += bytes.toString();
      if (received.split('POST').length === 2) {
        setTimeout(() => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n'), 100);
      }
    }),
  );
  const first = ask(pool);
  await expect(ask(pool, new TimeLimit(20))).rejects.toMatchObject({ name: 'TimeoutError' });
  await first;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(received.split('POST')).toHaveLength(2);
});
