import { ownCommand } from '../../basics/own-command.ts';
import type { Part } from '../../contract/requirement.ts';
import { findRequirement, type RequirementId } from '../../contract/requirements.ts';
import type { CaseRecord, Failure } from '../evidence/case-record.ts';
import { testKey } from '../scenario/test-key.ts';
import type { OnceOnly } from '../watch/fingerprint-file.ts';
import type { AcrossShards, RepeatAcross } from './repeats-across.ts';
import type { CommonToShards } from './shard.ts';
import type { ReadShard } from './shard-file.ts';

type Judgement = {
  requirement: RequirementId;
  title: string;
  part: Part;
  /** What it is about, in the plural. */
  values: string;
  kinds: readonly OnceOnly[];
};

const judgements: readonly Judgement[] = [
  {
    requirement: 'RF-ENC-06',
    title: 'no initialization vector occurs in two shards',
    part: 'encryption',
    values: 'initialization vectors',
    kinds: ['initialization vector'],
  },
  {
    requirement: 'RF-KEY-05',
    title: 'no response key occurs in two shards',
    part: 'key-rotation',
    values: 'response keys',
    kinds: ['key of generate', 'key of refresh'],
  },
  {
    requirement: 'GN-OUT-03',
    title: 'generate issued no key in two shards',
    part: 'generate',
    values: 'keys of generate',
    kinds: ['key of generate'],
  },
];

/** What no shard can judge alone: whether a value that may be used only once was used in two of them. */
export function recordsAcross(
  shards: readonly ReadShard[],
  { counts, repeats }: AcrossShards,
  { selection, revision }: CommonToShards,
): CaseRecord[] {
  const asked = judgements.filter(
    ({ requirement }) =>
      (selection?.includes(requirement) ?? true) &&
      findRequirement(requirement)?.sources[revision] !== undefined,
  );
  return asked.flatMap((one) => {
    const judged = one.kinds.reduce((sum, kind) => sum + counts[kind], 0);
    if (judged === 0) return [];
    // Both of them: a refresh that returns a key of generate is no fault of generate.
    const own = repeats.filter(({ first, second }) =>
      [first, second].every(({ kind }) => one.kinds.includes(kind)),
    );
    return [recordOf(one, judged, own, shards)];
  });
}

function recordOf(
  { requirement, title, part, values }: Judgement,
  judged: number,
  repeats: readonly RepeatAcross[],
  shards: readonly ReadShard[],
): CaseRecord {
  const test = testKey(requirement, title);
  const ends = shards.map(({ results }) =>
    results === undefined ? 0 : Date.parse(results.startedAt) + results.durationMs,
  );
  const failures = repeats.map(({ first, second }): Failure => {
    const [one, other] = [first, second].map((place) => `exchange ${place.exchange} of shard ${place.shard}`);
    return {
      test,
      message: `${judged} ${values} of ${shards.length} shards`,
      expected: 'each in one answer only',
      actual: `${one} and ${other} have the same`,
      facts: {},
      replay: replayOf([first.shard, second.shard], shards),
    };
  });
  return {
    requirement,
    test,
    title,
    part,
    outcome: failures.length === 0 ? 'passed' : 'violated',
    observations: [],
    failures,
    evidence: { exchanges: 0, propertyRuns: 0, wholeRunAnswers: judged },
    exchanges: [],
    startedAtMs: Math.max(...ends),
    durationMs: 0,
  };
}

/** Both shards have to run again, which no single command does. */
function replayOf(indices: readonly number[], shards: readonly ReadShard[]): string {
  const commands = shards
    .filter(({ index }) => indices.includes(index))
    .map(
      ({ index, options, common: { seed, count, runId, runs } }) =>
        `${ownCommand('test')} ${options}${/--runs=/.test(options) ? '' : ` --runs=${runs}`} --seed ${seed} --run-id '${runId.replaceAll("'", "'\\''")}' --shard ${index}/${count} --report-dir shard-${index}`,
    );
  const folders = shards.filter(({ index }) => indices.includes(index)).map(({ index }) => `shard-${index}`);
  return [...commands, `${ownCommand('merge')} ${folders.join(' ')}`].join(' ; ');
}
