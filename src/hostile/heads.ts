import type { Socket } from 'node:net';
import { answering, onRequest } from './answering.ts';
import { type Hostile, INCOMPLETE, VIOLATES } from './hostile.ts';

const brokenOff = { exitCodes: INCOMPLETE, says: /broke the connection off/ };
const inTime = { exitCodes: INCOMPLETE, says: /broke the connection off|gave no complete answer in time/ };
const STATUS_LINE = 'HTTP/1.1 200 OK\r\n';
const MANY = 10_000;

/** So many writes, and others have their turn: a peer that reads quickly keeps its sender busy. */
const IN_A_ROW = 1_000;

/** Writes the same bytes for as long as the peer reads them. */
export function withoutEnd(socket: Socket, bytes: string | Buffer): void {
  const more = () => {
    for (let count = 0; count < IN_A_ROW; count += 1) if (!socket.writable || !socket.write(bytes)) return;
    setImmediate(more);
  };
  socket.on('drain', more);
  more();
}

/** Answers whose head is no head of HTTP, or too much of one. */
export const heads: readonly Hostile[] = [
  answering(
    { id: 'invalid-status-line', describes: 'a status line of letters', expects: brokenOff },
    () => 'HTTP/1.1 abc NO\r\ncontent-length: 0\r\n\r\n',
  ),
  answering(
    {
      id: 'garbage-like-http-0.9',
      describes: 'a page without any head, as in HTTP/0.9',
      expects: brokenOff,
    },
    () => '<html><body>hello</body></html>\r\n',
  ),
  onRequest(
    { id: 'headers-without-end', describes: 'a head that never ends', expects: brokenOff },
    (socket) => {
      socket.write(STATUS_LINE);
      withoutEnd(socket, `x-filler: ${'x'.repeat(100)}\r\n`);
    },
  ),
  answering(
    { id: 'ten-thousand-headers', describes: 'a head of 10,000 lines', expects: brokenOff },
    () =>
      `${STATUS_LINE}${Array.from({ length: MANY }, (_, at) => `x-${at}: 1\r\n`).join('')}content-length: 2\r\n\r\n{}`,
  ),
  answering(
    {
      id: 'conflicting-content-lengths',
      describes: 'two different content lengths',
      expects: brokenOff,
    },
    () => `${STATUS_LINE}content-length: 2\r\ncontent-length: 7\r\n\r\n{}     `,
  ),
  answering(
    {
      id: 'length-and-chunks',
      describes: 'a content length and chunks in one answer',
      expects: brokenOff,
    },
    () => `${STATUS_LINE}content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`,
  ),
  ...[100, 103].map((code) =>
    onRequest(
      {
        id: `storm-of-${code}`,
        describes: `answers of HTTP ${code} without end`,
        expects: inTime,
      },
      (socket) => withoutEnd(socket, `HTTP/1.1 ${code} Wait\r\n\r\n`),
    ),
  ),
  answering(
    { id: 'switches-protocols', describes: 'HTTP 101 to everything', expects: brokenOff },
    () => 'HTTP/1.1 101 Switching Protocols\r\nupgrade: other\r\nconnection: upgrade\r\n\r\n',
  ),
  answering(
    {
      id: 'escapes-in-the-status-text',
      describes: 'terminal escapes in the status text, and an empty success',
      expects: { exitCodes: [...VIOLATES, ...INCOMPLETE], says: /is violated|broke the connection off/ },
    },
    () => 'HTTP/1.1 200 \u001b[2J\u001b[31mOK\r\nx-odd: \u001b[2J\r\ncontent-length: 2\r\n\r\n{}',
  ),
];
