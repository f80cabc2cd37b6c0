import type { ActiveWaiver } from '../waivers/waiver-match.ts';
import { worseIn } from './comparison.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';
import { gapsOf } from './gap-sentences.ts';
import type { RunFacts, Signal } from './run-facts.ts';
import type {
  AppliedWaiver,
  Change,
  Comparison,
  RequirementVerdict,
  RunVerdict,
  RunVerdictName,
} from './verdict-value.ts';
import { isCounted } from './weight.ts';

export type Decision = Pick<RunVerdict, 'reasons'> & { verdict: RunVerdictName; exitCode: ExitCode };

/** The verdict, exit code and reasons of a run. If several apply: a signal first, then 5, 1, 4, 3. */
export function decide(
  requirements: readonly RequirementVerdict[],
  waivers: readonly ActiveWaiver[],
  facts: RunFacts,
  comparison?: Comparison,
): Decision {
  const worse = facts.failOnWorse === true && comparison !== undefined ? worseIn(comparison) : undefined;
  const defects = [
    ...facts.moduleErrors,
    ...ids(requirements, ({ verdict }) => verdict === 'harness-error', 'is not judged: its test is broken'),
  ];
  const counted = requirements.filter((one) => isCounted(one, facts.failOnShould));
  const old = counted.filter(({ id }) => worse?.every((change) => change.id !== id));
  const violations = counted.filter((one) => !old.includes(one)).map(({ id }) => sayViolated(id, worse));
  const outdated = [
    ...requirements.flatMap(({ id, waiver }) => (waiver?.state === 'stale' ? [staleness(id, waiver)] : [])),
    ...expired(requirements, waivers),
  ];
  const gaps = gapsOf(requirements, facts, worse);
  const decision = (name: RunVerdictName, exitCode: ExitCode): Decision => ({
    verdict: name,
    exitCode,
    reasons: [
      ...[...defects, ...violations, ...outdated, ...gaps],
      ...old.map(({ id }) => `${id} is violated, as in the baseline`),
    ],
  });
  if (facts.interrupted !== undefined) return decision('incomplete', endedBy[facts.interrupted]);
  if (defects.length > 0) return decision('harness-error', exitCodes['harness-error']);
  if (violations.length > 0) return decision('violates', exitCodes.violates);
  if (outdated.length > 0) return decision('stale-waiver', exitCodes['stale-waiver']);
  if (gaps.length > 0) return decision('incomplete', exitCodes.incomplete);
  return decision(old.length > 0 ? 'no-worse' : 'conforms', exitCodes.conforms);
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

function expired(requirements: readonly RequirementVerdict[], waivers: readonly ActiveWaiver[]): string[] {
  return waivers.flatMap(({ requirement, source, expiredOn }) =>
    expiredOn !== undefined && requirements.some(({ id }) => id === requirement)
      ? [`${requirement} has a waiver that ended on ${expiredOn}: review ${source}`]
      : [],
  );
}

function sayViolated(id: string, worse: readonly Change[] | undefined): string {
  const before = worse?.find((change) => change.id === id)?.before;
  if (before === undefined) return `${id} is violated`;
  return `${id} is violated, and ${before === 'unknown' ? 'the baseline does not know it' : `was ${before} in the baseline`}`;
}
