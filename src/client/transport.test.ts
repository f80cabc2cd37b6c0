import { describe, expect, test } from 'vitest';
import type { Exchange } from './exchange.ts';
import { MAX_ANSWER_BYTES } from './http-carrier.ts';
import { startTinyServer } from './testing/tiny-server.ts';
import { type OutgoingRequest, openTransport, ownCounter } from './transport.ts';
import { TransportError } from './transport-error.ts';

function post(changes: Partial<OutgoingRequest> = {}): OutgoingRequest {
  const body = Buffer.from('TOKEN');
  return { method: 'POST', path: '/refresh', headers: [], body, authorization: 'none', ...changes };
}

describe('a transport', () => {
  test('records the request and the answer', async () => {
    await using server = await startTinyServer((_request, response, body) => {
      response.writeHead(400, { 'Content-Type': 'application/json', 'X-Many': ['a', 'b'] });
      response.end(JSON.stringify({ got: body.toString() }));
    });
    const seen: Exchange[] = [];
    await using transport = openTransport({
      baseUrl: `${server.baseUrl}/base/`,
      observe: (exchange) => seen.push(exchange),
    });
    const before = Date.now();
    const exchange = await transport.send(post());
    expect(exchange.request).toMatchObject({ method: 'POST', path: '/base/refresh', authorization: 'none' });
    expect(exchange.response.httpStatus).toBe(400);
    expect(exchange.response.headers).toMatchObject({
      'content-type': ['application/json'],
      'x-many': ['a', 'b'],
    });
    expect(exchange.opened).toEqual({ how: 'plain', value: { got: 'TOKEN' } });
    expect(exchange.startedAtMs).toBeGreaterThanOrEqual(before);
    expect(exchange.durationMs).toBeGreaterThan(0);
    expect(seen).toEqual([exchange]);
  });

  test('opens only answers with HTTP 200', async () => {
    let httpStatus = 200;
    await using server = await startTinyServer((_request, response) =>
      response.writeHead(httpStatus).end('{}'),
    );
    await using transport = openTransport({ baseUrl: server.baseUrl });
    const openSuccess = () => ({ how: 'plain', value: 'opened' }) as const;
    expect((await transport.send(post({ openSuccess }))).opened).toEqual({ how: 'plain', value: 'opened' });
    httpStatus = 201;
    expect((await transport.send(post({ openSuccess }))).opened).toEqual({ how: 'plain', value: {} });
  });

  test('numbers exchanges, across transports that share a counter', async () => {
    await using server = await startTinyServer((_request, response) => response.end('{}'));
    const counter = ownCounter();
    await using one = openTransport({ baseUrl: server.baseUrl, counter });
    await using two = openTransport({ baseUrl: server.baseUrl, counter });
    const sent = [await one.send(post()), await two.send(post()), await one.send(post())];
    expect(sent.map(({ index }) => index)).toEqual([1, 2, 3]);
  });

  test('sends everything over one connection on request', async () => {
    await using server = await startTinyServer((_request, response) => response.end('{}'));
    await using transport = openTransport({ baseUrl: server.baseUrl, connections: 1 });
    await Promise.all([1, 2, 3, 4, 5].map(() => transport.send(post())));
    expect(server.connections).toBe(1);
  });

  test('does not follow a redirect', async () => {
    await using server = await startTinyServer((_request, response) =>
      response.writeHead(302, { location: '/elsewhere' }).end(),
    );
    await using transport = openTransport({ baseUrl: server.baseUrl });
    expect((await transport.send(post())).response.httpStatus).toBe(302);
    expect(server.rawHeaders).toHaveLength(1);
  });
});

describe('an answer that never comes', () => {
  test('is a timeout', async () => {
    await using server = await startTinyServer(() => undefined);
    await using transport = openTransport({ baseUrl: server.baseUrl, exchangeTimeoutMs: 60 });
    await expect(transport.send(post())).rejects.toMatchObject({ code: 'timeout' });
  });

  test('is also a timeout if it began and does not end', async () => {
    await using server = await startTinyServer((_request, response) => void response.write('half'));
    await using transport = openTransport({ baseUrl: server.baseUrl, exchangeTimeoutMs: 60 });
    await expect(transport.send(post())).rejects.toMatchObject({ code: 'timeout' });
  });

  test('is broken off, and the request is not repeated', async () => {
    await using server = await startTinyServer((request) => void request.socket.destroy());
    await using transport = openTransport({ baseUrl: server.baseUrl });
    await expect(transport.send(post())).rejects.toMatchObject({
      name: 'TransportError',
      code: 'broken-off',
    });
    expect(server.rawHeaders).toHaveLength(1);
  });

  test('is unreachable if nothing listens', async () => {
    const server = await startTinyServer(() => undefined);
    await server[Symbol.asyncDispose]();
    await using transport = openTransport({ baseUrl: server.baseUrl });
    await expect(transport.send(post())).rejects.toMatchObject({ code: 'unreachable' });
  });

  test('is described without a header or body of the request', async () => {
    await using server = await startTinyServer((request) => void request.socket.destroy());
    await using transport = openTransport({ baseUrl: server.baseUrl });
    const headers = [['Authorization', 'Bearer very-secret']] as const;
    const error = await transport.send(post({ headers })).catch((caught: unknown) => caught);
    expect(String(error)).toContain('POST /refresh');
    expect(String(error)).not.toMatch(/very-secret|TOKEN/);
  });
});

describe('a long answer', () => {
  test.each([
    [0, 'is accepted'],
    [1, 'is given up'],
  ])('of 256 KiB and %i bytes %s', async (extra) => {
    const size = MAX_ANSWER_BYTES + extra;
    await using server = await startTinyServer((_request, response) => response.end(Buffer.alloc(size, ' ')));
    await using transport = openTransport({ baseUrl: server.baseUrl });
    const sent = transport.send(post());
    if (extra === 0) expect((await sent).response.body).toHaveLength(size);
    else await expect(sent).rejects.toMatchObject({ code: 'too-large' });
  });
});

describe('a run with a gate', () => {
  test('asks its gate before each request, and tells it how the request ended', async () => {
    let broken = false;
    await using server = await startTinyServer((request, response) =>
      broken ? void request.socket.destroy() : response.end('{}'),
    );
    const told: string[] = [];
    const gate = {
      admit: async () => void told.push('admit'),
      answered: () => void told.push('answered'),
      failed: ({ code }: { code: string }) => void told.push(code),
      closed: new AbortController().signal,
    };
    await using transport = openTransport({ baseUrl: server.baseUrl, gate });
    await transport.send(post());
    broken = true;
    await expect(transport.send(post())).rejects.toMatchObject({ code: 'broken-off' });
    expect(told.filter((word, at) => word !== told[at - 1])).toEqual([
      'admit',
      'answered',
      'admit',
      'broken-off',
    ]);
  });

  test('sends no request that its gate does not admit', async () => {
    await using server = await startTinyServer((_request, response) => response.end('{}'));
    const givenUp = new TransportError('given-up', 'no more');
    const gate = {
      admit: () => Promise.reject(givenUp),
      answered: () => undefined,
      failed: () => undefined,
      closed: AbortSignal.abort(givenUp),
    };
    await using transport = openTransport({ baseUrl: server.baseUrl, gate });
    await expect(transport.send(post())).rejects.toBe(givenUp);
    expect(server.rawHeaders).toHaveLength(0);
  });

  test('stops waiting for pending requests when its gate closes', async () => {
    const gateKeeper = new AbortController();
    const givenUp = new TransportError('given-up', 'no more');
    await using server = await startTinyServer(() => gateKeeper.abort(givenUp));
    const gate = {
      admit: () => Promise.resolve(),
      answered: () => undefined,
      failed: () => undefined,
      closed: gateKeeper.signal,
    };
    await using transport = openTransport({ baseUrl: server.baseUrl, gate });
    await expect(transport.send(post())).rejects.toBe(givenUp);
  });
});
