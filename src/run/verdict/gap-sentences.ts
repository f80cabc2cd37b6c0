import { NO_CREDENTIALS } from '../../targets/target.ts';
import { hasEvidence } from '../evidence/case-record.ts';
import { ENOUGH_RUNS } from './left-out.ts';
import type { RunFacts } from './run-facts.ts';
import type { Change, RequirementVerdict } from './verdict-value.ts';
import { isGap } from './weight.ts';

/** What a run leaves untested that it should have tested, one sentence each. */
export function gapsOf(
  requirements: readonly RequirementVerdict[],
  facts: Pick<RunFacts, 'interrupted' | 'couldNotRun' | 'stopped' | 'unshown' | 'shard'>,
  worse: readonly Change[] = [],
): string[] {
  const { interrupted, couldNotRun, stopped, unshown, shard } = facts;
  const open = openGaps(requirements.filter(isGap));
  if (interrupted !== undefined) return [`the run was ended by ${interrupted}`];
  if (couldNotRun !== undefined) return [couldNotRun];
  if (stopped !== undefined) return [stopped];
  if (unshown !== undefined) return [unshown];
  // Whether the shards together judge anything, the merge says.
  if (requirements.length === 0 && shard !== undefined) return [];
  if (requirements.length === 0) return ['the selection matches no requirement'];
  if (open.length === 0 && !requirements.some(isJudged)) return ['nothing was judged'];
  const lost = worse.filter(
    ({ id, worse: why }) => why === 'untested' && !requirements.some((one) => one.id === id && isGap(one)),
  );
  return [...open, ...lost.map(sayUntested)];
}

function sayUntested({ id, before, now }: Change): string {
  return now === 'unknown'
    ? `${id} was judged in the baseline (${before}), and this version of the suite does not know it`
    : `${id} was judged in the baseline (${before}), and is ${now} now`;
}

/** One sentence for each reason, which names all requirements that are not testable for it. */
function openGaps(gaps: readonly RequirementVerdict[]): string[] {
  const keyless = gaps.filter(lacksCredentials).length;
  const curtailed = gaps
    .filter((one) => one.leftOut !== undefined && !lacksCredentials(one))
    .map(({ id }) => id);
  const byReason = new Map<string, string[]>();
  for (const { id, reason = '' } of gaps.filter(
    (one) => !lacksCredentials(one) && !curtailed.includes(one.id),
  )) {
    byReason.set(reason, [...(byReason.get(reason) ?? []), id]);
  }
  const sentences = [...byReason].map(([reason, waiting]) =>
    waiting.length === 1
      ? `${waiting[0]} is not testable here and has no waiver`
      : `${waiting.length} requirements are not testable here and have no waiver: ${reason} (${waiting.join(', ')})`,
  );
  if (curtailed.length > 0) {
    const which = curtailed.length === 1 ? 'a MUST' : `${curtailed.length} MUSTs`;
    sentences.push(
      `the time budget left out too much of ${which}, a test or all but fewer than ${ENOUGH_RUNS} runs of a property: ${curtailed.join(', ')}`,
    );
  }
  if (keyless > 0) {
    const verb = keyless === 1 ? 'needs' : 'need';
    sentences.push(`${keyless} of the MUSTs ${verb} EUID_API_KEY and EUID_CLIENT_SECRET, which are not set`);
  }
  return sentences;
}

/** Whether a requirement is not testable because the run has no credentials. */
export function lacksCredentials({ verdict, reason }: RequirementVerdict): boolean {
  return verdict === 'not-testable' && reason?.includes(NO_CREDENTIALS) === true;
}

function isJudged({ verdict, evidence }: RequirementVerdict): boolean {
  return verdict !== 'not-testable' && (verdict !== 'not-applicable' || hasEvidence(evidence));
}
