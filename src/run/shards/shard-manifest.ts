import { createHash } from 'node:crypto';
import { join } from 'node:path';
import {
  FINGERPRINT_FILE,
  type FingerprintSummary,
  summarizeFingerprints,
} from '../watch/fingerprint-file.ts';
import type { ShardResults, ShardStart, StatedVerdict } from './shard.ts';

/**
 * What a shard's run left in its folder, so that a merge notices what was lost, or changed, on the way to it. It needs no
 * secret, and so does not keep anyone from making a new one for files that were changed on purpose.
 */
export type ShardManifest = {
  /** How many records of tests there are. */
  records: number;
  /** Of everything else in the file, in hex. */
  sha256: string;
  fingerprints: FingerprintSummary;
  stated: StatedVerdict;
};

type Ended = ShardStart & { results?: ShardResults };

/** What is in the folder of a shard that has ended. @throws Error of the system */
export function manifestOf(dir: string, shard: Ended, { verdict, exitCode }: StatedVerdict): ShardManifest {
  return {
    records: shard.results?.cases.length ?? 0,
    sha256: digestOf(shard),
    fingerprints: summarizeFingerprints(join(dir, FINGERPRINT_FILE)),
    stated: { verdict, exitCode },
  };
}

/** The SHA-256, in hex, of what a shard's file says besides its manifest; spaces and line ends do not count. */
export function digestOf({ common, index, options, results }: Ended): string {
  return createHash('sha256')
    .update(JSON.stringify([common, index, options, results]))
    .digest('hex');
}

/** Whether a value that was read from a file is a manifest. */
export function isManifest(value: unknown): value is ShardManifest {
  const { records, sha256, fingerprints, stated } = (value ?? {}) as Partial<ShardManifest>;
  return (
    Number.isInteger(records) &&
    typeof sha256 === 'string' &&
    typeof fingerprints?.sha256 === 'string' &&
    typeof fingerprints.counts === 'object' &&
    fingerprints.counts !== null &&
    typeof stated?.verdict === 'string' &&
    typeof stated.exitCode === 'number'
  );
}
