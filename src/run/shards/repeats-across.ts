import { statSync } from 'node:fs';
import { join } from 'node:path';
import { ByteTable } from '../../basics/byte-table.ts';
import {
  FINGERPRINT_FILE,
  type Fingerprint,
  type OnceOnly,
  RECORD_BYTES,
  readFingerprints,
} from '../watch/fingerprint-file.ts';

/** A few examples say as much as all of them. */
const MOST_KEPT = 5;
/** So many fingerprints are held in memory at a time: about 100 MB. */
const AT_ONCE = 2_000_000;

/** Where a value was seen. */
export type Place = { shard: number; exchange: number; kind: OnceOnly };

/** A value that came in two shards. */
export type RepeatAcross = { first: Place; second: Place };

export type AcrossShards = {
  /** How many values of each kind there are in all shards. */
  counts: Record<OnceOnly, number>;
  /** A few of the repeats of each kind. */
  repeats: RepeatAcross[];
};

/** Finds values that came in more than one shard. What comes twice in one shard its own run has judged. */
export function repeatsAcross(shards: readonly { index: number; dir: string }[]): AcrossShards {
  const files = shards.map(({ index, dir }) => ({ index, path: join(dir, FINGERPRINT_FILE) }));
  const records = files.reduce((sum, { path }) => sum + statSync(path).size / RECORD_BYTES, 0);
  const passes = Math.min(256, Math.max(1, Math.ceil(records / AT_ONCE)));
  const counts = { 'initialization vector': 0, 'key of generate': 0, 'key of refresh': 0 };
  const repeats: RepeatAcross[] = [];
  for (let pass = 0; pass < passes; pass += 1) {
    const seen = new ByteTable();
    for (const { index, path } of files) {
      for (const found of readFingerprints(path)) {
        if ((found.bytes[0] ?? 0) % passes !== pass) continue;
        counts[found.kind] += 1;
        const earlier = seen.add(found.bytes, index);
        if (earlier === undefined || earlier === index) continue;
        const second = { shard: index, exchange: found.exchange, kind: found.kind };
        const first = placeOf(
          found,
          files.find((file) => file.index === earlier),
        );
        if (first !== undefined) keep(repeats, { first, second });
      }
    }
  }
  return { counts, repeats };
}

function placeOf(
  { bytes }: Fingerprint,
  file: { index: number; path: string } | undefined,
): Place | undefined {
  if (file === undefined) return undefined;
  for (const found of readFingerprints(file.path)) {
    if (found.bytes.equals(bytes)) return { shard: file.index, exchange: found.exchange, kind: found.kind };
  }
  return undefined;
}

function keep(repeats: RepeatAcross[], repeat: RepeatAcross): void {
  const alike = repeats.filter(
    ({ first, second }) => first.kind === repeat.first.kind && second.kind === repeat.second.kind,
  );
  if (alike.length < MOST_KEPT) repeats.push(repeat);
}
