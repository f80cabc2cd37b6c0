import type { Socket } from 'node:net';
import { answering, onRequest } from './answering.ts';
import { type Hostile, INCOMPLETE, VIOLATES } from './hostile.ts';

const brokenOff = { exitCodes: INCOMPLETE, says: /broke the connection off|that is not HTTP/ };
const inTime = {
  exitCodes: INCOMPLETE,
  says: /broke the connection off|that is not HTTP|gave no complete answer in time/,
};
const STATUS_LINE = 'HTTP/1.1 200 OK\r\n';
const MANY = 10_000;

/** Writes before other connections get a turn. Otherwise a peer that reads quickly would block them. */
const WRITES_PER_TURN = 1_000;

/** Writes the same bytes again and again while the peer reads them. */
export function withoutEnd(socket: Socket, bytes: string | Buffer): void {
  const more = () => {
    for (let count = 0; count < WRITES_PER_TURN; count += 1)
      if (!socket.writable || !socket.write(bytes)) return;
    setImmediate(more);
  };
  socket.on('drain', more);
  more();
}

/** Operators whose heads are not valid HTTP, or too large. */
export const heads: readonly Hostile[] = [
  answering(
    {
      id: 'invalid-status-line',
      describes: 'sends a status line with letters in place of the code',
      expects: brokenOff,
    },
    () => 'HTTP/1.1 abc NO\r\ncontent-length: 0\r\n\r\n',
  ),
  answering(
    {
      id: 'garbage-like-http-0.9',
      describes: 'sends a page without a head, as in HTTP/0.9',
      expects: brokenOff,
    },
    () => '<html><body>hello</body></html>\r\n',
  ),
  onRequest(
    { id: 'headers-without-end', describes: 'sends a head that never ends', expects: brokenOff },
    (socket) => {
      socket.write(STATUS_LINE);
      withoutEnd(socket, `x-filler: ${'x'.repeat(100)}\r\n`);
    },
  ),
  answering(
    { id: 'ten-thousand-headers', describes: 'sends a head of 10,000 lines', expects: brokenOff },
    () =>
      `${STATUS_LINE}${Array.from({ length: MANY }, (_, at) => `x-${at}: 1\r\n`).join('')}content-length: 2\r\n\r\n{}`,
  ),
  answering(
    {
      id: 'conflicting-content-lengths',
      describes: 'sends two different content lengths',
      expects: brokenOff,
    },
    () => `${STATUS_LINE}content-length: 2\r\ncontent-length: 7\r\n\r\n{}     `,
  ),
  answering(
    {
      id: 'length-and-chunks',
      describes: 'sends a content length and chunks in one answer',
      expects: brokenOff,
    },
    () => `${STATUS_LINE}content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`,
  ),
  ...[100, 103].map((code) =>
    onRequest(
      {
        id: `storm-of-${code}`,
        describes: `sends interim answers with HTTP ${code} without end`,
        expects: inTime,
      },
      (socket) => withoutEnd(socket, `HTTP/1.1 ${code} Wait\r\n\r\n`),
    ),
  ),
  answering(
    { id: 'switches-protocols', describes: 'answers every request with HTTP 101', expects: brokenOff },
    () => 'HTTP/1.1 101 Switching Protocols\r\nupgrade: other\r\nconnection: upgrade\r\n\r\n',
  ),
  answering(
    {
      id: 'escapes-in-the-status-text',
      describes: 'sends terminal escapes in the status text and in a header',
      expects: {
        exitCodes: [...VIOLATES, ...INCOMPLETE],
        says: /is violated|broke the connection off|to every request|that is not HTTP/,
      },
    },
    () => 'HTTP/1.1 200 \u001b[2J\u001b[31mOK\r\nx-odd: \u001b[2J\r\ncontent-length: 2\r\n\r\n{}',
  ),
];
