import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { startTinyServer } from '../../client/testing/tiny-server.ts';
import { socketOf, unreachable } from './reachable.ts';

function targetAt(baseUrl: string) {
  return { name: baseUrl, baseUrl, isLoopback: true };
}

test.each([
  ['https://operator.example/base', 'operator.example', 443],
  ['http://operator.example', 'operator.example', 80],
  ['http://operator.example:8080', 'operator.example', 8_080],
  ['https://operator.example:80', 'operator.example', 80],
  ['http://[::1]:9', '::1', 9],
])('%s is %s, port %i', (url, host, port) => {
  expect(socketOf(new URL(url))).toEqual({ host, port });
});

test('a listening server is reachable and gets no request', async () => {
  await using server = await startTinyServer(() => undefined);
  expect(await unreachable(targetAt(server.baseUrl))).toBeUndefined();
  expect(server.rawHeaders).toEqual([]);
});

test('a port without a server is unreachable, with the reason', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  expect(await unreachable(targetAt(`http://127.0.0.1:${port}`))).toBe(
    `127.0.0.1:${port} cannot be reached (ECONNREFUSED)`,
  );
});

test("a run's own mock is not checked", async () => {
  expect(await unreachable({ ...targetAt(''), mockBehaviour: 'documented' })).toBeUndefined();
});
