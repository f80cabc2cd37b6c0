import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWholeFile } from '../../basics/whole-file.ts';
import type { Redactor } from '../../secret/redact.ts';
import { visible } from '../../secret/visible.ts';
import type { ExchangeView } from '../evidence/case-record.ts';
import { redactCase } from '../verdict/verdict-redaction.ts';
import { FINGERPRINT_FILE } from '../watch/fingerprint-file.ts';
import type { ShardResults, ShardStart, StatedVerdict } from './shard.ts';
import { manifestOf, type ShardManifest } from './shard-manifest.ts';

/** Beside the verdict of a shard: all that a merge needs to know of it. */
export const SHARD_FILE = 'shard.json';

/** A shard as its run leaves it. */
export type ShardFile = ShardStart & {
  /** Absent until the run has ended. */
  results?: ShardResults;
  /** What the files of the folder hold; there with results. */
  manifest?: ShardManifest;
};

/** A shard, and the folder that it was read from. */
export type ReadShard = ShardFile & { dir: string };

/** Says that a shard has begun, so that a merge knows of it even if it is killed. @throws Error of the system */
export function writeBegunShard(reportDir: string, shard: ShardStart): void {
  write(reportDir, shard);
  // There even if the target is never reached, so that a merge can tell a lost file from an empty one.
  writeFileSync(join(reportDir, FINGERPRINT_FILE), '');
}

/**
 * Writes what a shard found out, and what else is in its folder; every text goes through the redactor once more.
 * @param stated what its `verdict.json` will say
 * @throws Error of the system
 */
export function writeEndedShard(
  reportDir: string,
  shard: ShardStart & { results: ShardResults },
  stated: StatedVerdict,
  redactor: Redactor,
): void {
  const results = {
    ...shard.results,
    cases: shard.results.cases.map((record) => ({
      ...redactCase(record, redactor),
      exchanges: redactor.json(record.exchanges) as ExchangeView[],
    })),
  };
  const ended = { ...shard, results };
  write(reportDir, { ...ended, manifest: manifestOf(reportDir, ended, stated) });
}

function write(reportDir: string, shard: ShardFile): void {
  // The suite's name at the top marks the file as that of a run.
  const content = { suite: shard.common.suite, ...shard };
  writeWholeFile(join(reportDir, SHARD_FILE), `${visible(JSON.stringify(content))}\n`);
}

/** Removes what a shard left in a report folder, so that none is taken for the shard of a later run. */
export function removeEarlierShard(reportDir: string): void {
  for (const name of [SHARD_FILE, FINGERPRINT_FILE]) rmSync(join(reportDir, name), { force: true });
}
