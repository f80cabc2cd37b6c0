import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeWholeFile } from '../../basics/whole-file.ts';
import type { UnavailableCount } from '../../client/availability.ts';
import type { Redactor } from '../../secret/redact.ts';
import { visible } from '../../secret/visible.ts';
import type { CaseRecord, ExchangeView } from '../evidence/case-record.ts';
import type { RunFacts } from '../verdict/run-facts.ts';
import { redactCase } from '../verdict/verdict-redaction.ts';
import type { RunVerdict } from '../verdict/verdict-value.ts';
import type { WaiverSet } from '../waivers/waiver.ts';
import { FINGERPRINT_FILE, RECORD_BYTES } from '../watch/fingerprint-file.ts';
import { MergeError } from './merge-error.ts';

/** Beside the verdict of a shard: all that a merge needs to know of it. */
export const SHARD_FILE = 'shard.json';

/** What all shards of a run have in common. */
export type CommonToShards = Pick<RunVerdict, 'suite' | 'revision' | 'seed' | 'target'> & {
  runId: string;
  count: number;
  /** Runs of each property in all shards together. */
  runs: number;
  selection?: readonly string[];
  timeBudgetMs?: number;
  waivers: WaiverSet;
};

/** What one shard found out. */
export type ShardResults = Pick<RunVerdict, 'startedAt' | 'durationMs' | 'notes'> &
  Pick<RunFacts, 'interrupted' | 'couldNotRun' | 'stopped' | 'moduleErrors'> & {
    cases: readonly CaseRecord[];
    unavailable: UnavailableCount;
  };

/** A shard as its run leaves it. */
export type ShardFile = {
  common: CommonToShards;
  /** From 1. */
  index: number;
  /** The options of the run, for a command that repeats it. */
  options: string;
  /** Absent until the run has ended. */
  results?: ShardResults;
};

/** A shard, and the folder that it was read from. */
export type ReadShard = ShardFile & { dir: string };

/** Says that a shard has begun, or what it found out; every text goes through the redactor once more. */
export function writeShard(reportDir: string, shard: ShardFile, redactor: Redactor): void {
  const results = shard.results && {
    ...shard.results,
    cases: shard.results.cases.map((record) => ({
      ...redactCase(record, redactor),
      exchanges: redactor.json(record.exchanges) as ExchangeView[],
    })),
  };
  // The suite's name at the top marks the file as that of a run.
  const content = { suite: shard.common.suite, ...shard, results };
  writeWholeFile(join(reportDir, SHARD_FILE), `${visible(JSON.stringify(content))}\n`);
}

/** Removes what a shard left in a report folder, so that none is taken for the shard of a later run. */
export function removeEarlierShard(reportDir: string): void {
  for (const name of [SHARD_FILE, FINGERPRINT_FILE]) rmSync(join(reportDir, name), { force: true });
}

/**
 * Reads what a shard left in its report folder.
 * @throws MergeError `no-shard` where no shard was written, `unreadable` where its files are damaged
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
  if (shard.results !== undefined) assertFingerprints(dir);
  return { ...shard, dir };
}

function damaged(path: string, what: string): MergeError {
  return new MergeError('unreadable', `${path} ${what}: keep the file as a run of this version wrote it`);
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
  return areRecords && Array.isArray(results.moduleErrors) ? undefined : 'has no records of tests';
}

function assertFingerprints(dir: string): void {
  const path = join(dir, FINGERPRINT_FILE);
  const bytes = statSync(path, { throwIfNoEntry: false })?.size;
  if (bytes !== undefined && bytes % RECORD_BYTES === 0) return;
  const what = bytes === undefined ? 'is missing' : 'is damaged';
  throw new MergeError('unreadable', `${path} ${what}: keep the whole report folder of each shard`);
}
