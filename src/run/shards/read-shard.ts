import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MergeError } from './merge-error.ts';
import { type ReadShard, SHARD_FILE, type ShardFile } from './shard-file.ts';
import { isManifest } from './shard-manifest.ts';

/**
 * Reads what a shard left in its report folder. Whether all of it is there, `assertWhole` checks.
 * @throws MergeError `no-shard` where no shard was written, `unreadable` where its file is damaged
 */
export function readShard(dir: string): ReadShard {
  const path = join(dir, SHARD_FILE);
  let shard: ShardFile;
  try {
    shard = JSON.parse(readFileSync(path, 'utf8')) as ShardFile;
  } catch (error) {
    if (error instanceof SyntaxError) throw damaged(path, 'is not JSON');
    const { code } = error as { code?: string };
    throw new MergeError(
      'no-shard',
      `${path} cannot be read (${code}): name the report folder of a run with --shard`,
    );
  }
  const fault = faultOf(shard);
  if (fault !== undefined) throw damaged(path, fault);
  return { ...shard, dir };
}

function damaged(path: string, what: string): MergeError {
  return new MergeError(
    'unreadable',
    `${path} ${what}: upload the whole report folder of this shard again, or run the shard again with this version`,
  );
}

// The fields that a merge rests on; whatever else is in the records only goes on into the report.
function faultOf(shard: ShardFile): string | undefined {
  const { common, index, options, results } = shard ?? {};
  const isCommon =
    typeof common?.suite?.version === 'string' &&
    typeof common.target?.name === 'string' &&
    typeof common.seed === 'number' &&
    typeof common.runId === 'string' &&
    Array.isArray(common.waivers?.active);
  const isPlaced = Number.isInteger(index) && index >= 1 && index <= (common?.count ?? 0);
  if (!isCommon || !isPlaced || typeof options !== 'string') return 'does not describe a shard';
  if (results === undefined) return undefined;
  const areRecords =
    Array.isArray(results.cases) &&
    results.cases.every(
      (one) =>
        typeof one?.requirement === 'string' &&
        typeof one.test === 'string' &&
        typeof one.outcome === 'string' &&
        Number.isInteger(one.evidence?.exchanges) &&
        [one.failures, one.observations, one.exchanges].every(Array.isArray),
    );
  if (!areRecords || !Array.isArray(results.moduleErrors)) return 'has no records of tests';
  return isManifest(shard.manifest) ? undefined : 'does not say what is in its folder';
}
