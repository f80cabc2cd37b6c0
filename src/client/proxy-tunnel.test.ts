import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { startTinyServer } from './testing/tiny-server.ts';
import { openTransport } from './transport.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A proxy on loopback that opens tunnels to a fixed port, or answers with a status code instead. */
async function startProxy(port: number, refusesWith?: number) {
  const asked: { address: string; authorization: string | undefined }[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer();
  server.on('connect', (request, socket: Socket) => {
    sockets.add(socket.on('error', () => undefined));
    asked.push({ address: request.url ?? '', authorization: request.headers['proxy-authorization'] });
    if (refusesWith !== undefined) {
      socket.end(`HTTP/1.1 ${refusesWith} No\r\n\r\n`);
      return;
    }
    const target = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      target.pipe(socket).pipe(target);
    });
    sockets.add(target.on('error', () => undefined));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  closing.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { asked, host: `127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const request = {
  method: 'POST',
  path: '/v2/token/refresh',
  // Twice, which undici's own ProxyAgent would make one of.
  headers: [
    ['X-Twice', 'one'],
    ['X-Twice', 'two'],
  ] as const,
  body: Buffer.from('token'),
  authorization: 'none' as const,
};

test('requests reach their target through the proxy, with every header as it was given', async () => {
  await using target = await startTinyServer((_, response) => response.end('{}'));
  const { asked, host } = await startProxy(Number(new URL(target.baseUrl).port));
  const proxy = `http://user:pass%40word@${host}`;
  await using transport = openTransport({ baseUrl: 'http://operator.example:8081/base', proxy });
  const { response } = await transport.send(request);
  expect(response.httpStatus).toBe(200);
  const credentials = Buffer.from('user:pass@word').toString('base64');
  expect(asked).toEqual([{ address: 'operator.example:8081', authorization: `Basic ${credentials}` }]);
  const raw = target.rawHeaders[0]?.join('|') ?? '';
  expect(raw).toContain('X-Twice|one|X-Twice|two');
  expect(raw.toLowerCase()).toContain('host|operator.example:8081');
  expect(raw.toLowerCase()).not.toContain('proxy');
});

test.each([
  [403, 'it does not let this machine through'],
  [407, 'it wants a user and a password'],
])('a proxy that refuses with %i is named, without its password', async (code, why) => {
  const { host } = await startProxy(0, code);
  await using transport = openTransport({
    baseUrl: 'https://operator.example',
    proxy: `http://user:secret@${host}`,
  });
  const error = await transport.send(request).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'unreachable' });
  const { message } = error as Error;
  expect(message).toContain(
    `the proxy http://${host} opens no way to operator.example:443 (HTTP ${code}): ${why}`,
  );
  expect(message).not.toContain('secret');
});

test('a proxy that is not there is named instead of the target', async () => {
  await using transport = openTransport({ baseUrl: 'http://operator.example', proxy: 'http://127.0.0.1:1' });
  await expect(transport.send(request)).rejects.toThrow(
    'the proxy http://127.0.0.1:1 cannot be reached (ECONNREFUSED)',
  );
});
