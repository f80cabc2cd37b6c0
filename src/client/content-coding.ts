import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import { Decompress } from 'fzstd';
import type { Answer, Exchange } from './exchange.ts';
import { MAX_ANSWER_BYTES } from './http-carrier.ts';
import { TransportError } from './transport-error.ts';

type Decoder = (bytes: Buffer) => Promise<Buffer>;

const limit = { maxOutputLength: MAX_ANSWER_BYTES };
/** The codings that the suite reads, though it asks for none. */
const decoders: ReadonlyMap<string, Decoder> = new Map([
  ['gzip', (bytes) => promisify(gunzip)(bytes, limit)],
  ['x-gzip', (bytes) => promisify(gunzip)(bytes, limit)],
  // Some servers leave the frame out that RFC 9110 section 8.4.1.2 asks for.
  ['deflate', (bytes) => promisify(inflate)(bytes, limit).catch((error) => inflateBare(bytes, error))],
  ['br', (bytes) => promisify(brotliDecompress)(bytes, limit)],
  ['zstd', async (bytes) => unzstd(bytes)],
]);

function inflateBare(bytes: Buffer, error: unknown): Promise<Buffer> {
  if (isTooLarge(error)) throw error;
  return promisify(inflateRaw)(bytes, limit);
}

/** The codings that an answer says it has, in the order in which they were applied, without `identity`. */
export function codingsOf({ headers }: Pick<Answer, 'headers'>): string[] {
  const values = headers['content-encoding'];
  if (values === undefined) return [];
  return values
    .flatMap((value) => value.toLowerCase().split(','))
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity');
}

/** The header that asks for no coding, unless a request asks for one itself. */
export function codingAskedFor(headers: readonly (readonly [string, string])[]): string[] {
  const isAsked = headers.some(([name]) => name.toLowerCase() === 'accept-encoding');
  return isAsked ? [] : ['Accept-Encoding', 'identity'];
}

/** The codings of an answer that its request did not ask for. */
export function unaskedCodings({ request, response }: Pick<Exchange, 'request' | 'response'>): string[] {
  const codings = codingsOf(response);
  if (codings.length === 0) return codings;
  const asked = request.headers
    .filter(([name]) => name.toLowerCase() === 'accept-encoding')
    .flatMap(([, value]) => value.toLowerCase().split(','))
    .map((one) => one.split(';')[0]?.trim());
  return codings.filter((coding) => !asked.includes(coding) && !asked.includes('*'));
}

/**
 * An answer with its body decoded, so that a coding hides nothing. A body that is not what its header says, or in a
 * coding that is not known, stays as it came.
 * @throws TransportError `too-large`
 */
export async function decoded(answer: Answer): Promise<Answer> {
  const codings = codingsOf(answer);
  if (codings.length === 0) return answer;
  let { body } = answer;
  for (const coding of codings.reverse()) {
    const decoder = decoders.get(coding);
    if (decoder === undefined || body.length === 0) return { ...answer, body };
    try {
      body = await decoder(body);
    } catch (error) {
      if (isTooLarge(error))
        throw new TransportError('too-large', `${coding} of more than 256 KiB was answered`);
      return { ...answer, body };
    }
  }
  return { ...answer, body };
}

function isTooLarge(error: unknown): boolean {
  return error instanceof RangeError || (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE';
}

/** RFC 9659: the largest window of the content coding zstd. */
const MOST_WINDOW_BYTES = 8 * 1024 * 1024;

/** How much memory the head of a zstd frame asks for (RFC 8878 section 3.1.1.1.2); 0 where it gives no window. */
function windowBytes(bytes: Buffer): number {
  const [descriptor = 0, window = 0] = bytes.subarray(4, 6);
  const isSingleSegment = (descriptor & 0x20) !== 0;
  const base = 2 ** (10 + (window >> 3));
  return isSingleSegment ? 0 : base + (base / 8) * (window & 7);
}

/** Node decodes it only from version 22.15 on. Block by block, so that a small body cannot take much memory. */
function unzstd(bytes: Buffer): Buffer {
  if (windowBytes(bytes) > MOST_WINDOW_BYTES) throw new RangeError('a window larger than RFC 9659 allows');
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Decompress((chunk) => {
    length += chunk.length;
    if (length > MAX_ANSWER_BYTES) throw new RangeError('more than an answer may have');
    chunks.push(chunk);
  });
  stream.push(bytes, true);
  return Buffer.concat(chunks);
}
