import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import type { Reply } from '../../mock/http/reply.ts';
import { type Mutant, mutant } from '../mutant.ts';

/** A zstd frame of one block that holds its bytes as they are (RFC 8878); Node has no encoder before version 22.15. */
function zstdFrame(bytes: Buffer): Buffer {
  const head = Buffer.from('28b52ffda000000000000000', 'hex');
  head.writeUInt32LE(bytes.length, 5);
  head.writeUIntLE(bytes.length * 8 + 1, 9, 3);
  return Buffer.concat([head, bytes]);
}

function coded(
  id: string,
  describes: string,
  coding: string,
  encode: (bytes: Buffer) => Buffer,
  isCoded = hasBody,
): Mutant {
  return mutant({
    id,
    breaks: ['RF-ENC-09'],
    describes,
    decides: (operator) => ({
      lastLook: (reply, request) => {
        const usual = operator.lastLook(reply, request);
        if (!isCoded(usual)) return usual;
        const headers = { ...usual.headers, 'content-encoding': coding };
        return { ...usual, headers, body: encode(Buffer.from(usual.body)) };
      },
    }),
  });
}

function hasBody({ body }: Reply): boolean {
  return body.length > 0;
}

/** Answers have a content coding that no request asked for. */
export const contentCodingMutants: readonly Mutant[] = [
  coded('answers-in-gzip', 'every answer is compressed with gzip', 'gzip', (bytes) => gzipSync(bytes)),
  coded('answers-in-deflate', 'every answer is compressed with deflate', 'deflate', (bytes) =>
    deflateSync(bytes),
  ),
  coded('answers-in-brotli', 'every answer is compressed with brotli', 'br', (bytes) =>
    brotliCompressSync(bytes),
  ),
  coded('answers-in-zstd', 'every answer is compressed with zstd', 'zstd', zstdFrame),
  coded(
    'answers-coded-twice',
    'every answer is compressed with deflate and then with gzip',
    'deflate, gzip',
    (bytes) => gzipSync(deflateSync(bytes)),
  ),
  coded(
    'large-answers-in-gzip',
    'an answer of more than half a kilobyte is compressed with gzip',
    'gzip',
    (bytes) => gzipSync(bytes),
    ({ body }) => body.length > 512,
  ),
  coded(
    'coding-is-a-charset',
    'every answer says that its content coding is utf-8',
    'utf-8',
    (bytes) => bytes,
  ),
];
