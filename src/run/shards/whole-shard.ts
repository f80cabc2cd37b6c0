import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defined } from '../../basics/defined.ts';
import type { RequirementId } from '../../contract/requirements.ts';
import { foldVerdict } from '../verdict/verdict.ts';
import { VERDICT_FILE, verdictIn } from '../verdict/verdict-file.ts';
import type { RequirementVerdict, RunVerdict } from '../verdict/verdict-value.ts';
import {
  FINGERPRINT_FILE,
  type FingerprintSummary,
  summarizeFingerprints,
} from '../watch/fingerprint-file.ts';
import { MergeError } from './merge-error.ts';
import type { ShardResults } from './shard.ts';
import { type ReadShard, SHARD_FILE } from './shard-file.ts';
import { digestOf, type ShardManifest } from './shard-manifest.ts';

/**
 * Checks that the folder of a shard holds what its run left there: all records, all fingerprints, and a verdict that
 * says the same as the records.
 * @throws MergeError `not-whole` with the file that was lost or changed
 */
export function assertWhole(shard: ReadShard): void {
  const { dir, results, manifest } = shard;
  const verdictPath = join(dir, VERDICT_FILE);
  if (results === undefined || manifest === undefined) {
    if (!existsSync(verdictPath)) return;
    throw refusal(shard, SHARD_FILE, `has no results, although ${VERDICT_FILE} is there`);
  }
  const inFile = recordsFault(shard, results, manifest);
  if (inFile !== undefined) throw refusal(shard, SHARD_FILE, inFile);
  const inFingerprints = fingerprintFault(join(dir, FINGERPRINT_FILE), manifest.fingerprints);
  if (inFingerprints !== undefined) throw refusal(shard, FINGERPRINT_FILE, inFingerprints);
  const inVerdict = verdictFault(verdictPath, shard, results, manifest);
  if (inVerdict !== undefined) throw refusal(shard, VERDICT_FILE, inVerdict);
}

function refusal({ dir, index, common: { count } }: ReadShard, file: string, what: string): MergeError {
  return new MergeError(
    'not-whole',
    `${join(dir, file)} ${what}: upload the whole report folder of shard ${index} of ${count} again, as its run left it, or run that shard again`,
  );
}

function recordsFault(
  shard: ReadShard,
  { cases }: ShardResults,
  manifest: ShardManifest,
): string | undefined {
  if (digestOf(shard) === manifest.sha256 && cases.length === manifest.records) return undefined;
  return difference(cases.length, manifest.records, 'records of tests');
}

function fingerprintFault(path: string, expected: FingerprintSummary): string | undefined {
  if (!existsSync(path)) return 'is missing';
  const found = summarizeFingerprints(path);
  return found.sha256 === expected.sha256
    ? undefined
    : difference(countIn(found), countIn(expected), 'fingerprints');
}

function countIn({ counts }: FingerprintSummary): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function difference(here: number, written: number, what: string): string {
  return here < written
    ? `has only ${here} of the ${written} ${what} that its run wrote`
    : 'was changed after its run had written it';
}

function verdictFault(
  path: string,
  shard: ReadShard,
  results: ShardResults,
  { stated }: ShardManifest,
): string | undefined {
  if (!existsSync(path)) return 'is missing';
  const verdict = verdictIn(path);
  if (verdict === undefined) return 'is not a verdict of this version of the suite';
  if (!isOfShard(verdict, shard, results)) return `is of another run than ${SHARD_FILE} beside it`;
  if (verdict.verdict !== stated.verdict || verdict.exitCode !== stated.exitCode) {
    return `says "${verdict.verdict}" with exit code ${verdict.exitCode}, and its run came out as "${stated.verdict}" with ${stated.exitCode}`;
  }
  return contradictionOf(verdict, foldedAgain(shard, results));
}

function isOfShard(verdict: RunVerdict, { index, common }: ReadShard, results: ShardResults): boolean {
  const { shard, revision, seed, startedAt } = verdict;
  return (
    shard?.index === index &&
    shard.count === common.count &&
    shard.runId === common.runId &&
    revision === common.revision &&
    seed === common.seed &&
    startedAt === results.startedAt
  );
}

/** What the records give when they are judged once more, as in the run. */
function foldedAgain({ common, index }: ReadShard, results: ShardResults): RunVerdict {
  const { suite, target, revision, seed, waivers, count, runId, timeBudgetMs } = common;
  const selection = common.selection as RequirementId[] | undefined;
  return foldVerdict({
    ...{ ...results, suite, target, revision, seed, waivers, shard: { index, count, runId } },
    // What a gate asks decides no requirement.
    failOnShould: false,
    ...defined({ selection, timeBudgetMs }),
  });
}

function contradictionOf(verdict: RunVerdict, again: RunVerdict): string | undefined {
  const ids = new Set([...verdict.requirements, ...again.requirements].map(({ id }) => id));
  for (const id of ids) {
    const [said, given] = [verdict, again].map(({ requirements }) =>
      shown(requirements.find((one) => one.id === id)),
    );
    if (said !== given) return `says of ${id}: ${said}; the records in ${SHARD_FILE} give: ${given}`;
  }
  return JSON.stringify(verdict.totals) === JSON.stringify(again.totals)
    ? undefined
    : 'has totals that do not count its requirements';
}

function shown(requirement: RequirementVerdict | undefined): string {
  if (requirement === undefined) return 'nothing';
  const { verdict, failures, evidence } = requirement;
  const { exchanges, propertyRuns, wholeRunAnswers = 0 } = evidence;
  return `${verdict}, ${failures.length} failures, ${exchanges} exchanges, ${propertyRuns} property runs, ${wholeRunAnswers} answers of the whole run`;
}
