import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { KEY_BYTES } from '../../basics/byte-table.ts';

/** Beside the verdict of a shard: what its operator may not use in another shard again. */
export const FINGERPRINT_FILE = 'shard-fingerprints.bin';

/** The fingerprint, then the kind in two bits and the exchange in thirty. */
export const RECORD_BYTES = KEY_BYTES + 4;
const MOST_EXCHANGES = 2 ** 30 - 1;
const CHUNK_RECORDS = 1 << 16;

const kinds = ['initialization vector', 'key of generate', 'key of refresh'] as const;

/** What an operator may use only once. */
export type OnceOnly = (typeof kinds)[number];

/** What a file of fingerprints holds, by which a copy is known to be whole. */
export type FingerprintSummary = {
  /** Of the whole file, in hex. */
  sha256: string;
  /** How many fingerprints of each kind it has. */
  counts: Record<OnceOnly, number>;
};

/** One value of one exchange, of which nothing can be read back. */
export type Fingerprint = { bytes: Buffer; kind: OnceOnly; exchange: number };

/**
 * What the fingerprints of all shards of a run are salted with. Nobody can try values without the client secret.
 * @param clientSecret empty in a run without credentials
 */
export function saltOf({ seed, runId }: { seed: number; runId: string }, clientSecret: string): Buffer {
  return createHash('sha256')
    .update(JSON.stringify(['fingerprints of a run', seed, runId, clientSecret]))
    .digest();
}

/** Writes fingerprints as they come, so that a run that is ended leaves those of all its answers. */
export class FingerprintFile {
  /** Undefined once it is closed. */
  #file: number | undefined;
  readonly #salt: Buffer;

  /** @throws Error of the system when the file cannot be written */
  constructor(path: string, salt: Buffer) {
    this.#file = openSync(path, 'w');
    this.#salt = salt;
  }

  /** Does nothing after the end: what still comes then is in no record of the run either. */
  note(kind: OnceOnly, value: Uint8Array, exchange: number): void {
    if (this.#file === undefined) return;
    const what = kind === 'initialization vector' ? 'vector' : 'key';
    const record = Buffer.alloc(RECORD_BYTES);
    createHash('sha256').update(this.#salt).update(what).update(value).digest().copy(record, 0, 0, KEY_BYTES);
    record.writeUInt32BE(kinds.indexOf(kind) * 2 ** 30 + Math.min(exchange, MOST_EXCHANGES), KEY_BYTES);
    writeSync(this.#file, record);
  }

  /** From now on the file stays as it is. */
  [Symbol.dispose](): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }
}

/** Reads a file of fingerprints, a part at a time. @throws Error of the system */
export function* readFingerprints(path: string): Generator<Fingerprint> {
  for (const chunk of chunksOf(path)) yield* fingerprintsIn(chunk);
}

/** Counts and hashes what a file of fingerprints holds, a part at a time. @throws Error of the system */
export function summarizeFingerprints(path: string): FingerprintSummary {
  const hash = createHash('sha256');
  const counts = { 'initialization vector': 0, 'key of generate': 0, 'key of refresh': 0 };
  for (const chunk of chunksOf(path)) {
    hash.update(chunk);
    for (const { kind } of fingerprintsIn(chunk)) counts[kind] += 1;
  }
  return { sha256: hash.digest('hex'), counts };
}

function* fingerprintsIn(chunk: Buffer): Generator<Fingerprint> {
  for (let at = 0; at + RECORD_BYTES <= chunk.length; at += RECORD_BYTES) {
    const word = chunk.readUInt32BE(at + KEY_BYTES);
    const kind = kinds[Math.floor(word / 2 ** 30)];
    if (kind === undefined) continue;
    yield { bytes: chunk.subarray(at, at + KEY_BYTES), kind, exchange: word % 2 ** 30 };
  }
}

function* chunksOf(path: string): Generator<Buffer> {
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const chunk = Buffer.alloc(CHUNK_RECORDS * RECORD_BYTES);
      const length = readSync(file, chunk);
      yield chunk.subarray(0, length);
      if (length < chunk.length) return;
    }
  } finally {
    closeSync(file);
  }
}
