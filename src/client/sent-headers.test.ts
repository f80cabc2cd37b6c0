import { channel } from 'node:diagnostics_channel';
import { expect, test } from 'vitest';
import { headersAsSent } from './sent-headers.ts';
import { startTinyServer } from './testing/tiny-server.ts';
import { openTransport } from './transport.ts';

function pairsOf(raw: readonly string[]): [string, string][] {
  const pairs: [string, string][] = [];
  for (let at = 0; at + 1 < raw.length; at += 2) pairs.push([raw[at] ?? '', raw[at + 1] ?? '']);
  return pairs;
}

test('an exchange has the headers exactly as the server got them', async () => {
  await using server = await startTinyServer((_request, response) => response.end('{}'));
  await using transport = openTransport({ baseUrl: server.baseUrl });
  const headers = [
    ['Authorization', 'Bearer key'],
    ['content-TYPE', 'text/plain; charset=utf-8'],
    ['X-Colons', 'a:b: c'],
    ['X-Again', '1'],
    ['X-Again', '2'],
    ['X-Empty', ''],
  ] as const;
  const body = Buffer.from('four');
  const exchange = await transport.send({
    method: 'POST',
    path: '/p',
    headers,
    body,
    authorization: 'valid',
  });

  const received = pairsOf(server.rawHeaders[0] ?? []);
  expect(exchange.request.headers).toEqual(received);
  expect(received.map(([name]) => name.toLowerCase())).toEqual(
    expect.arrayContaining(['host', 'content-length']),
  );
  expect(exchange.request.headers).toContainEqual(['content-TYPE', 'text/plain; charset=utf-8']);
});

test.each(['GET', 'POST', 'DELETE', 'PUT', 'OPTIONS'])(
  'an exchange of %s without a body has the headers exactly as the server got them',
  async (method) => {
    await using server = await startTinyServer((_request, response) => response.end('{}'));
    await using transport = openTransport({ baseUrl: server.baseUrl });
    const exchange = await transport.send({
      method,
      path: '/p',
      headers: [['X-Mark', 'm']],
      body: Buffer.alloc(0),
      authorization: 'none',
    });
    expect(exchange.request.headers).toEqual(pairsOf(server.rawHeaders[0] ?? []));
  },
);

test('each of several concurrent requests has its own headers', async () => {
  await using server = await startTinyServer((_request, response) => response.end('{}'));
  await using transport = openTransport({ baseUrl: server.baseUrl });
  const send = (mark: number) =>
    transport.send({
      method: 'POST',
      path: '/p',
      headers: [['X-Mark', String(mark)]],
      body: Buffer.alloc(mark, 'a'),
      authorization: 'none',
    });
  const exchanges = await Promise.all(Array.from({ length: 40 }, (_, mark) => send(mark)));
  for (const [mark, { request }] of exchanges.entries()) {
    expect(request.headers).toContainEqual(['X-Mark', String(mark)]);
    expect(request.headers).toContainEqual(['content-length', String(mark)]);
  }
});

test('a request that was never sent has the headers that it was given', () => {
  expect(headersAsSent('POST', '/never-sent', ['A', '1', 'B', '2'], 0)).toEqual([
    ['A', '1'],
    ['B', '2'],
  ]);
});

test('only the last 512 heads are remembered', () => {
  const announce = (path: string) =>
    channel('undici:client:sendHeaders').publish({
      request: { method: 'GET', path, headers: ['A', '1'], body: null },
      headers: `GET ${path} HTTP/1.1\r\nhost: h\r\na: 1\r\n\r\n`,
    });
  const asSent = [
    ['host', 'h'],
    ['a', '1'],
  ];
  const path = (at: number) => `/remembered/${at}`;
  for (let at = 0; at < 512; at += 1) announce(path(at));
  expect(headersAsSent('GET', path(0), ['A', '1'], 0)).toEqual(asSent);
  announce(path(512));
  expect(headersAsSent('GET', path(0), ['A', '1'], 0)).toEqual([['A', '1']]);
  expect(headersAsSent('GET', path(1), ['A', '1'], 0)).toEqual(asSent);
  expect(headersAsSent('GET', path(512), ['A', '1'], 0)).toEqual(asSent);
});
