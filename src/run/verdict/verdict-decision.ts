import { NO_CREDENTIALS } from '../../targets/target.ts';
import { hasEvidence } from '../evidence/case-record.ts';
import type { ActiveWaiver } from '../waivers/waiver-match.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';
import type { AppliedWaiver, RequirementVerdict, RunVerdict, RunVerdictName } from './verdict-value.ts';

/** What ends a run early; SIGPIPE means that nothing reads its output any more. */
export type Signal = 'SIGINT' | 'SIGTERM' | 'SIGPIPE';

/** What can decide a run besides its requirements. */
export type RunFacts = {
  /** Whether a violated SHOULD counts: `--fail-on should`. */
  failOnShould: boolean;
  /** The signal that ended the run early. */
  interrupted?: Signal;
  /** Why nothing could be run, such as a target that does not answer. */
  couldNotRun?: string;
  /** Why the run stopped before its last test, such as a target that no longer answers. */
  stopped?: string;
  /** Why a replay does not show its failure again. */
  unshown?: string;
  /** Errors of suites and hooks outside any test: defects of the suite. */
  moduleErrors: readonly string[];
};

export type Decision = Pick<RunVerdict, 'reasons'> & { verdict: RunVerdictName; exitCode: ExitCode };

/** The verdict, exit code and reasons of a run. If several apply: a signal first, then 5, 1, 4, 3. */
export function decide(
  requirements: readonly RequirementVerdict[],
  waivers: readonly ActiveWaiver[],
  facts: RunFacts,
): Decision {
  const defects = [
    ...facts.moduleErrors,
    ...ids(requirements, ({ verdict }) => verdict === 'harness-error', 'is not judged: its test is broken'),
  ];
  const violations = ids(requirements, (one) => isCounted(one, facts.failOnShould), 'is violated');
  const outdated = [
    ...requirements.flatMap(({ id, waiver }) => (waiver?.state === 'stale' ? [staleness(id, waiver)] : [])),
    ...expired(requirements, waivers),
  ];
  const gaps = gapsOf(requirements, facts);
  const decision = (name: RunVerdictName, exitCode: ExitCode): Decision => ({
    verdict: name,
    exitCode,
    reasons: [...defects, ...violations, ...outdated, ...gaps],
  });
  if (facts.interrupted !== undefined) return decision('incomplete', endedBy[facts.interrupted]);
  if (defects.length > 0) return decision('harness-error', exitCodes['harness-error']);
  if (violations.length > 0) return decision('violates', exitCodes.violates);
  if (outdated.length > 0) return decision('stale-waiver', exitCodes['stale-waiver']);
  if (gaps.length > 0) return decision('incomplete', exitCodes.incomplete);
  return decision('conforms', exitCodes.conforms);
}

function staleness(id: string, { source, unseen }: AppliedWaiver): string {
  if (unseen === undefined) return `${id} conforms now: remove its waiver at ${source}`;
  return `${id} is violated less than its waiver at ${source} says: remove from it ${unseen.join('; ')}`;
}

/** The exit code of a run that was ended early. */
export const endedBy = {
  SIGINT: exitCodes.interrupted,
  SIGTERM: exitCodes.terminated,
  SIGPIPE: exitCodes['output-lost'],
} as const satisfies Record<Signal, ExitCode>;

function ids(
  requirements: readonly RequirementVerdict[],
  holds: (requirement: RequirementVerdict) => boolean,
  what: string,
): string[] {
  return requirements.filter(holds).map(({ id }) => `${id} ${what}`);
}

/** Whether a violation decides the run: always that of a MUST, with `--fail-on should` that of a SHOULD. */
export function isCounted({ verdict, keyword }: RequirementVerdict, failOnShould: boolean): boolean {
  return verdict === 'violates' && (isBinding(keyword) || failOnShould);
}

/** Whether a requirement is a MUST or MUST NOT that is not testable and that no waiver excuses. */
export function isGap({ verdict, keyword, waiver }: RequirementVerdict): boolean {
  return verdict === 'not-testable' && isBinding(keyword) && waiver?.kind !== 'not-testable';
}

/** Whether a requirement is a MUST or MUST NOT. */
export function isBinding(keyword: RequirementVerdict['keyword']): boolean {
  return keyword === 'MUST' || keyword === 'MUST NOT';
}

function expired(requirements: readonly RequirementVerdict[], waivers: readonly ActiveWaiver[]): string[] {
  return waivers.flatMap(({ requirement, source, expiredOn }) =>
    expiredOn !== undefined && requirements.some(({ id }) => id === requirement)
      ? [`${requirement} has a waiver that ended on ${expiredOn}: review ${source}`]
      : [],
  );
}

function gapsOf(requirements: readonly RequirementVerdict[], facts: RunFacts): string[] {
  const { interrupted, couldNotRun, stopped, unshown } = facts;
  const open = openGaps(requirements.filter(isGap));
  if (interrupted !== undefined) return [`the run was ended by ${interrupted}`];
  if (couldNotRun !== undefined) return [couldNotRun];
  if (stopped !== undefined) return [stopped];
  if (unshown !== undefined) return [unshown];
  if (requirements.length === 0) return ['the selection matches no requirement'];
  if (open.length === 0 && !requirements.some(isJudged)) return ['nothing was judged'];
  return open;
}

/** One sentence for each reason, which names all requirements that are not testable for it. */
function openGaps(gaps: readonly RequirementVerdict[]): string[] {
  const keyless = gaps.filter(lacksCredentials).length;
  const byReason = new Map<string, string[]>();
  for (const { id, reason = '' } of gaps.filter((one) => !lacksCredentials(one))) {
    byReason.set(reason, [...(byReason.get(reason) ?? []), id]);
  }
  const sentences = [...byReason].map(([reason, waiting]) =>
    waiting.length === 1
      ? `${waiting[0]} is not testable here and has no waiver`
      : `${waiting.length} requirements are not testable here and have no waiver: ${reason} (${waiting.join(', ')})`,
  );
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
