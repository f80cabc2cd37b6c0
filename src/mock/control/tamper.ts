import { randomBytes } from 'node:crypto';
import { IV_BYTES, open, seal } from '../../envelope/envelope.ts';
import { EnvelopeError } from '../../envelope/envelope-error.ts';
import { type Headers, plainJson, type Reply } from '../http/reply.ts';
import type { Fault, SealFault } from './fault.ts';

/** A sealed answer as it was made: with which key, and how many bytes stand before its JSON. */
export type SealedWith = { key: Buffer; headBytes: number };

/** The answer before this one to the same endpoint. */
export type Earlier = { reply: Reply; key: () => Buffer | undefined };

/** The answer that goes out in place of another. A fault in how it travels changes nothing here. */
export function tampered(
  fault: Fault,
  reply: Reply,
  sealed: SealedWith | undefined,
  earlier: Earlier | undefined,
): Reply {
  switch (fault.kind) {
    case 'status':
      return {
        httpStatus: fault.httpStatus,
        headers: { ...forOrigins(reply.headers), ...fault.headers },
        body: fault.body ?? '',
      };
    case 'redirect':
      return {
        httpStatus: fault.httpStatus,
        headers: { ...forOrigins(reply.headers), location: fault.location },
        body: '',
      };
    case 'replayed':
      return earlier === undefined ? reply : { ...earlier.reply, headers: reply.headers };
    case 'plaintext':
    case 'edit':
    case 'other-key':
    case 'previous-key':
    case 'flip':
    case 'cut':
    case 'unsealed':
    case 'aged':
    case 'append':
      return sealed === undefined ? reply : changed(fault, reply, sealed, earlier);
    default:
      return reply;
  }
}

type Change = Exclude<SealFault, { kind: 'replayed' }>;

function changed(fault: Change, reply: Reply, { key, headBytes }: SealedWith, earlier?: Earlier): Reply {
  const bytes = Buffer.isBuffer(reply.body) ? reply.body : Buffer.from(reply.body, 'base64');
  const plaintext = opened(bytes, key);
  if (plaintext === undefined) return reply;
  const head = plaintext.subarray(0, headBytes);
  const json = plaintext.subarray(headBytes);
  const sealedAgain = (text: Buffer, under = key) =>
    seal(Buffer.concat([head, text]), under).toString('base64');
  switch (fault.kind) {
    case 'plaintext':
      return { ...reply, body: sealedAgain(Buffer.from(fault.text)) };
    case 'edit':
      return { ...reply, body: sealedAgain(edited(json, fault)) };
    case 'other-key':
      return { ...reply, body: sealedAgain(json, randomBytes(key.length)) };
    case 'previous-key':
      return { ...reply, body: sealedAgain(json, earlier?.key() ?? key) };
    case 'flip':
      return { ...reply, body: flipped(bytes, fault.part).toString('base64') };
    case 'cut':
      return { ...reply, body: bytes.subarray(0, bytes.length - fault.bytes).toString('base64') };
    case 'unsealed':
      return {
        ...plainJson(reply.httpStatus, JSON.parse(json.toString('utf8'))),
        headers: { ...forOrigins(reply.headers), 'content-type': 'application/json' },
      };
    case 'aged':
      return headBytes === 0
        ? reply
        : { ...reply, body: seal(aged(plaintext, fault.ms), key).toString('base64') };
    case 'append':
      return { ...reply, body: `${bytes.toString('base64')}${fault.text}` };
  }
}

function aged(plaintext: Buffer, ms: number): Buffer {
  const copy = Buffer.from(plaintext);
  copy.writeBigInt64BE(copy.readBigInt64BE() - BigInt(ms));
  return copy;
}

function opened(bytes: Buffer, key: Buffer): Buffer | undefined {
  try {
    return open(bytes, key);
  } catch (error) {
    if (error instanceof EnvelopeError) return undefined;
    throw error;
  }
}

function edited(json: Buffer, { set = {}, remove = [] }: Extract<Fault, { kind: 'edit' }>): Buffer {
  const answer = JSON.parse(json.toString('utf8')) as { body?: Record<string, unknown> };
  const body = { ...answer.body, ...set };
  for (const name of remove) delete body[name];
  return Buffer.from(JSON.stringify({ ...answer, body }));
}

function flipped(bytes: Buffer, part: 'iv' | 'ciphertext' | 'tag'): Buffer {
  const at = { iv: 0, ciphertext: IV_BYTES, tag: bytes.length - 1 }[part];
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
  return copy;
}

/** What lets a page of another origin read an answer. */
function forOrigins(headers: Headers): Headers {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => name.startsWith('access-control-') || name === 'vary'),
  );
}
