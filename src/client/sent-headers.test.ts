import { expect, test } from 'vitest';
import { headersAsSent } from './sent-headers.ts';
import { startTinyServer } from './tiny-server.ts';
import { openTransport } from './transport.ts';

function pairsOf(raw: readonly string[]): [string, string][] {
  const pairs: [string, string][] = [];
  for (let at = 0; at + 1 < raw.length; at += 2) pairs.push([raw[at] ?? '', raw[at + 1] ?? '']);
  return pairs;
}

test('an exchange shows the headers exactly as the server got them', async () => {
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

test.each(['GET', 'POST', 'DELETE', 'PUT', 'OPTIONS'])('so does a %s without a body', async (method) => {
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
});

test('of concurrent requests each shows its own', async () => {
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

test('a request nobody saw leave shows the headers it was given', () => {
  expect(headersAsSent('POST', '/never-sent', ['A', '1', 'B', '2'], 0)).toEqual([
    ['A', '1'],
    ['B', '2'],
  ]);
});
