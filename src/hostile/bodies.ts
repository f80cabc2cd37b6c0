import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { answering, answerOf, onRequest } from './answering.ts';
import { withoutEnd } from './heads.ts';
import { type Hostile, INCOMPLETE, VIOLATES } from './hostile.ts';

const brokenOff = { exitCodes: INCOMPLETE, says: /broke the connection off|that is not HTTP/ };
const inTime = { exitCodes: INCOMPLETE, says: /gave no complete answer in time/ };
const tooLarge = { exitCodes: INCOMPLETE, says: /(?:answered with|announced) more than 256 KiB/ };
const notAnOperator = { exitCodes: INCOMPLETE, says: /does not answer like an operator.*check the address/ };
const tooLargeCoded = { exitCodes: INCOMPLETE, says: /of more than 256 KiB was answered/ };
const violates = { exitCodes: VIOLATES, says: /is violated/ };
const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\n';
const SECOND_MS = 1_000;
const BOMB_BYTES = 100 * 1024 * 1024;
const HUGE_BYTES = 50 * 1024 * 1024;

/** Operators whose bodies are too long, too short, too slow, too large or different from what the head says. */
export const bodies: readonly Hostile[] = [
  onRequest(
    {
      id: 'length-too-long',
      describes: 'announces more bytes than it sends before it closes the connection',
      expects: brokenOff,
    },
    (socket) => socket.end(`${HEAD}content-length: 100\r\n\r\n{}`),
  ),
  answering(
    {
      id: 'length-too-short',
      describes: 'sends a second answer behind the first one',
      expects: {
        exitCodes: [...INCOMPLETE, ...VIOLATES],
        says: /broke the connection off|is violated|to every request|that is not HTTP/,
      },
    },
    () =>
      Buffer.concat([answerOf('400 Bad', '{"status":"client_error"}'), answerOf('200 OK', '{"status":"x"}')]),
  ),
  answering(
    { id: 'broken-chunks', describes: 'sends a chunk size that is not a number', expects: brokenOff },
    () => `${HEAD}transfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`,
  ),
  onRequest(
    { id: 'body-without-end', describes: 'sends a body that never ends', expects: tooLarge },
    (socket) => {
      socket.write(`${HEAD}\r\n`);
      withoutEnd(socket, Buffer.alloc(65_536, 'A'));
    },
  ),
  onRequest(
    { id: 'one-byte-a-second', describes: 'sends a body at one byte a second', expects: inTime },
    (socket) => {
      socket.write(`${HEAD}content-length: 1000\r\n\r\n`);
      const timer = setInterval(() => socket.write('A'), SECOND_MS);
      socket.on('close', () => clearInterval(timer));
    },
  ),
  answering(
    { id: 'declares-a-gibibyte', describes: 'announces a body of one gibibyte', expects: tooLarge },
    () => `${HEAD}content-length: 1073741824\r\n\r\nAAAA`,
  ),
  answering(
    {
      id: 'gzip-bomb',
      describes: 'sends 100 MiB in gzip, which the request does not accept',
      expects: tooLargeCoded,
    },
    () => answerOf('200 OK', gzipSync(Buffer.alloc(BOMB_BYTES)), { 'content-encoding': 'gzip' }),
  ),
  answering(
    {
      id: 'brotli-bomb',
      describes: 'sends 100 MiB in brotli, which the request does not accept',
      expects: tooLargeCoded,
    },
    () =>
      answerOf(
        '200 OK',
        brotliCompressSync(Buffer.alloc(BOMB_BYTES), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
        { 'content-encoding': 'br' },
      ),
  ),
  onRequest({ id: 'fifty-mebibytes', describes: 'sends 50 MiB of base64', expects: tooLarge }, (socket) => {
    socket.write(`${HEAD}content-length: ${HUGE_BYTES}\r\n\r\n`);
    withoutEnd(socket, Buffer.alloc(65_536, 'A'));
  }),
  answering({ id: 'wrong-content-type', describes: 'declares JSON as a picture', expects: violates }, () =>
    answerOf('200 OK', '{"status":"client_error","message":"no"}', { 'content-type': 'image/png' }),
  ),
  answering({ id: 'nul-bytes', describes: 'sends 1024 NUL bytes', expects: notAnOperator }, () =>
    answerOf('200 OK', Buffer.alloc(1024)),
  ),
  answering({ id: 'invalid-utf-8', describes: 'sends JSON that is not valid UTF-8', expects: violates }, () =>
    answerOf('400 Bad', Buffer.from('{"status":"client_error","message":"\xff\xfe"}', 'latin1')),
  ),
  answering(
    { id: 'login-page', describes: 'sends an HTML login page with HTTP 200', expects: notAnOperator },
    () =>
      answerOf('200 OK', '<!doctype html><html><body><form>log in</form></body></html>', {
        'content-type': 'text/html',
      }),
  ),
];
