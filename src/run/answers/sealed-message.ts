import { type CipherGCMTypes, createDecipheriv } from 'node:crypto';
import { oncePerLargeBody } from '../../basics/large-bodies.ts';
import type { Exchange } from '../../client/exchange.ts';
import { aesKeyBytes } from '../../contract/aes-key.ts';
import { IV_BYTES, TAG_BYTES } from '../../envelope/envelope.ts';
import type { Secret } from '../../secret/secret.ts';

/** Where a sealed message has its parts; the contract's is the first of `layouts`. */
export type Layout = { name: string; skipped: number; ivBytes: number; tagBytes: number; tagFirst: boolean };

/** A sealed message that opened. */
export type SealedMessage = { layout: Layout; isStandard: boolean; plaintext: Buffer };

const standard: Layout = {
  name: 'an initialization vector of 12 bytes and a tag of 16',
  skipped: 0,
  ivBytes: IV_BYTES,
  tagBytes: TAG_BYTES,
  tagFirst: false,
};

const layouts: readonly Layout[] = [
  standard,
  { ...standard, name: 'a byte before the initialization vector', skipped: 1 },
  { ...standard, name: 'the tag before the ciphertext', tagFirst: true },
  ...[8, 16, 24, 32].map((ivBytes) => ({
    ...standard,
    name: `an initialization vector of ${ivBytes} bytes`,
    ivBytes,
  })),
  ...[12, 13, 14, 15].map((tagBytes) => ({ ...standard, name: `a tag of ${tagBytes} bytes`, tagBytes })),
];

/**
 * The bytes that the body of an answer with HTTP 200 stands for, read as any base64 dialect; undefined
 * if the body is not base64, or is JSON.
 */
export function sealedBytesOf(exchange: Exchange): Buffer | undefined {
  return hasSealedBytes(exchange)
    ? Buffer.from(exchange.response.body.toString('latin1'), 'base64')
    : undefined;
}

/** Whether an answer has such bytes. */
export function hasSealedBytes(exchange: Exchange): boolean {
  const { response } = exchange;
  return openedAsBase64(exchange) || (response.httpStatus === 200 && isAnyBase64(response.body));
}

/** Whether an answer with HTTP 200 opened as base64 of the contract's kind, and so need not be decoded to know that. */
export function openedAsBase64({ opened, response }: Exchange): boolean {
  return opened.how === 'sealed' && opened.encoding === 'base64' && response.httpStatus === 200;
}

const isAnyBase64 = oncePerLargeBody((body): boolean => {
  const text = body.toString('latin1').replaceAll(/\s/g, '');
  return text !== '' && /^[A-Za-z0-9+/_-]+={0,2}$/.test(text) && !isJson(text);
});

/**
 * Opens an answer with HTTP 200 under a key, in any layout, and as base64 or as bytes. Otherwise one
 * fault of an answer could hide another. Undefined if the key opens no layout.
 */
export function openAnswer(exchange: Exchange, key: Secret): SealedMessage | undefined {
  return openAnswerWith(exchange, Buffer.from(key.reveal(), 'base64'));
}

/** The same with the bytes of a key. */
export function openAnswerWith(exchange: Exchange, keyBytes: Uint8Array): SealedMessage | undefined {
  if (exchange.response.httpStatus !== 200) return undefined;
  const candidates = [sealedBytesOf(exchange), exchange.response.body];
  for (const bytes of candidates) {
    if (bytes === undefined) continue;
    for (const layout of layouts) {
      const plaintext = open(bytes, keyBytes, layout);
      if (plaintext !== undefined) return { layout, isStandard: layout === standard, plaintext };
    }
  }
  return undefined;
}

/**
 * Whether an answer opens under a key in the contract's own layout. This is enough, and much faster,
 * for a key that must not open the answer.
 */
export function opensAsUsual(exchange: Exchange, key: Secret): boolean {
  const bytes = sealedBytesOf(exchange);
  return bytes !== undefined && open(bytes, Buffer.from(key.reveal(), 'base64'), standard) !== undefined;
}

function open(bytes: Buffer, key: Uint8Array, layout: Layout): Buffer | undefined {
  const { skipped, ivBytes, tagBytes, tagFirst } = layout;
  const rest = bytes.subarray(skipped + ivBytes);
  if (rest.length < tagBytes || !aesKeyBytes.includes(key.length)) return undefined;
  const tag = tagFirst ? rest.subarray(0, tagBytes) : rest.subarray(rest.length - tagBytes);
  const ciphertext = tagFirst ? rest.subarray(tagBytes) : rest.subarray(0, rest.length - tagBytes);
  const algorithm = `aes-${key.length * 8}-gcm` as CipherGCMTypes;
  const iv = bytes.subarray(skipped, skipped + ivBytes);
  try {
    const decipher = createDecipheriv(algorithm, key, iv, { authTagLength: tagBytes });
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
  } catch {
    return undefined;
  }
}

// The digits of a number are base64 letters too, and so are the words null, true and false.
function isJson(text: string): boolean {
  return /^(?:true|false|null|-?\d+(?:[eE][+-]?\d+)?)$/.test(text);
}
