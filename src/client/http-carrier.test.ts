import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { httpCarrier } from './http-carrier.ts';
import { TransportError } from './transport-error.ts';

const request = { method: 'POST', path: '/v2/token/refresh', headers: [], body: Buffer.from('AAAA') };

const statusLine = fc.oneof(
  fc.constantFrom(
    'HTTP/1.1 200 OK',
    'HTTP/1.0 200',
    'HTTP/1.1 999 x',
    'HTTP/2 200',
    'HTTP/1.1 20',
    '',
    'ICY 200 OK',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const headerLine = fc.oneof(
  fc.constantFrom(
    'content-length: 3',
    'content-length: -1',
    'transfer-encoding: chunked',
    'content-encoding: gzip',
  ),
  fc.constantFrom('connection: close', 'retry-after: soon', 'x', ': y', 'content-type: '),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const body = fc.uint8Array({ maxLength: 60 });

test('any status line, headers and body come to an answer or a transport error', async () => {
  let bytes = Buffer.alloc(0);
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', () => socket.end(bytes));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const carrier = httpCarrier(`http://127.0.0.1:${port}`, { exchangeTimeoutMs: 500 });
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(statusLine, fc.array(headerLine, { maxLength: 4 }), body, async (line, lines, rest) => {
      bytes = Buffer.concat([Buffer.from(`${[line, ...lines].join('\r\n')}\r\n\r\n`, 'latin1'), rest]);
      for (const carry of [carrier.carry, carrier.carryAfresh]) {
        try {
          seen.add(typeof (await carry?.(request))?.httpStatus);
        } catch (error) {
          expect(error).toBeInstanceOf(TransportError);
          seen.add('error');
        }
      }
    }),
    { numRuns: 100 },
  );
  await carrier.close();
  server.close();
  expect([...seen].sort()).toEqual(['error', 'number']);
}, 60_000);

test('once an exchange has taken too long, others get less time', async () => {
  const server = createServer((socket) => socket.on('error', () => socket.destroy()).resume());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const options = { exchangeTimeoutMs: 300, lessPatienceMs: 40 };
  const carrier = httpCarrier(`http://127.0.0.1:${port}`, options);
  const waits: unknown[] = [];
  for (let times = 0; times < 2; times += 1) {
    const started = performance.now();
    await expect(carrier.carry(request)).rejects.toMatchObject({ code: 'timeout' });
    waits.push(performance.now() - started >= 290 ? 'long' : 'short');
  }
  expect(waits).toEqual(['long', 'short']);
  await carrier.close();
  server.close();
});
