import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { answering, answerOf, onRequest } from './answering.ts';
import { withoutEnd } from './heads.ts';
import { type Hostile, INCOMPLETE, VIOLATES } from './hostile.ts';

const brokenOff = { exitCodes: INCOMPLETE, says: /broke the connection off/ };
const inTime = { exitCodes: INCOMPLETE, says: /gave no complete answer in time/ };
const tooLarge = { exitCodes: INCOMPLETE, says: /(?:answered with|announced) more than 256 KiB/ };
const violates = { exitCodes: VIOLATES, says: /is violated/ };
const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\n';
const SECOND_MS = 1_000;
const BOMB_BYTES = 100 * 1024 * 1024;
const HUGE_BYTES = 50 * 1024 * 1024;

/** Answers whose body is too long, too short, too slow, too large or not what its head says. */
export const bodies: readonly Hostile[] = [
  onRequest(
    {
      id: 'length-too-long',
      describes: 'promises more bytes than come before the connection ends',
      expects: brokenOff,
    },
    (socket) => socket.end(`${HEAD}content-length: 100\r\n\r\n{}`),
  ),
  answering(
    {
      id: 'length-too-short',
      describes: 'a second answer stands behind the first one',
      expects: { exitCodes: [...INCOMPLETE, ...VIOLATES], says: /broke the connection off|is violated/ },
    },
    () =>
      Buffer.concat([answerOf('400 Bad', '{"status":"client_error"}'), answerOf('200 OK', '{"status":"x"}')]),
  ),
  answering(
    { id: 'broken-chunks', describes: 'a chunk size that is no number', expects: brokenOff },
    () => `${HEAD}transfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`,
  ),
  onRequest({ id: 'body-without-end', describes: 'a body that never ends', expects: tooLarge }, (socket) => {
    socket.write(`${HEAD}\r\n`);
    withoutEnd(socket, Buffer.alloc(65_536, 'A'));
  }),
  onRequest(
    { id: 'one-byte-a-second', describes: 'a body that comes a byte a second', expects: inTime },
    (socket) => {
      socket.write(`${HEAD}content-length: 1000\r\n\r\n`);
      const timer = setInterval(() => socket.write('A'), SECOND_MS);
      socket.on('close', () => clearInterval(timer));
    },
  ),
  answering(
    { id: 'declares-a-gibibyte', describes: 'promises a gibibyte', expects: tooLarge },
    () => `${HEAD}content-length: 1073741824\r\n\r\nAAAA`,
  ),
  answering(
    { id: 'gzip-bomb', describes: '100 MiB in gzip, which nobody asked for', expects: violates },
    () => answerOf('200 OK', gzipSync(Buffer.alloc(BOMB_BYTES)), { 'content-encoding': 'gzip' }),
  ),
  answering(
    { id: 'brotli-bomb', describes: '100 MiB in brotli, which nobody asked for', expects: violates },
    () =>
      answerOf(
        '200 OK',
        brotliCompressSync(Buffer.alloc(BOMB_BYTES), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
        { 'content-encoding': 'br' },
      ),
  ),
  onRequest({ id: 'fifty-mebibytes', describes: 'base64 of 50 MiB', expects: tooLarge }, (socket) => {
    socket.write(`${HEAD}content-length: ${HUGE_BYTES}\r\n\r\n`);
    withoutEnd(socket, Buffer.alloc(65_536, 'A'));
  }),
  answering(
    { id: 'wrong-content-type', describes: 'an error in JSON, called a picture', expects: violates },
    () => answerOf('200 OK', '{"status":"client_error","message":"no"}', { 'content-type': 'image/png' }),
  ),
  answering({ id: 'nul-bytes', describes: 'a kilobyte of NUL', expects: violates }, () =>
    answerOf('200 OK', Buffer.alloc(1024)),
  ),
  answering({ id: 'invalid-utf-8', describes: 'JSON that is not UTF-8', expects: violates }, () =>
    answerOf('400 Bad', Buffer.from('{"status":"client_error","message":"\xff\xfe"}', 'latin1')),
  ),
  answering(
    { id: 'login-page', describes: 'an HTML page to log in at, with HTTP 200', expects: violates },
    () =>
      answerOf('200 OK', '<!doctype html><html><body><form>log in</form></body></html>', {
        'content-type': 'text/html',
      }),
  ),
];
