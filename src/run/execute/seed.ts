import { createHash } from 'node:crypto';

/**
 * A 31-bit seed that depends on the run's seed and on names only, so that selecting one requirement,
 * sharding or reordering changes nothing in it.
 */
export function deriveSeed(runSeed: number, ...names: readonly string[]): number {
  const digest = createHash('sha256')
    .update(JSON.stringify([runSeed, ...names]))
    .digest();
  return digest.readUInt32BE(0) >>> 1;
}
