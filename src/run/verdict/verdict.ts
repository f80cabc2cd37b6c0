import { defined } from '../../basics/defined.ts';
import type { UnavailableCount } from '../../client/availability.ts';
import {
  type CataloguedRequirement,
  type RequirementId,
  requirements as wholeCatalogue,
} from '../../contract/requirements.ts';
import type { Revision } from '../../contract/revision.ts';
import type { CaseRecord } from '../evidence/case-record.ts';
import type { WaiverSet } from '../waivers/waiver.ts';
import { decide, type RunFacts } from './verdict-decision.ts';
import { judgeRequirement } from './verdict-of-requirement.ts';
import { type RequirementVerdict, type RunVerdict, requirementVerdicts } from './verdict-value.ts';

/** Everything that a run's verdict is made of. */
export type FoldInput = RunFacts &
  Pick<RunVerdict, 'suite' | 'target' | 'seed' | 'startedAt' | 'durationMs'> & {
    cases: readonly CaseRecord[];
    revision: Revision;
    waivers: WaiverSet;
    notes?: readonly string[];
    unavailable?: UnavailableCount;
    /** The requirements asked for; all of them when absent. */
    selection?: readonly RequirementId[];
    /** Whether `--path` ran one test alone. */
    isReplay?: boolean;
  };

/**
 * Folds what all tests found out, and the waivers, into one verdict per requirement and one for the run.
 * Pure: the same input gives the same verdict.
 * @param catalogue the requirements to judge; the whole catalogue unless a test has a smaller one
 */
export function foldVerdict(
  input: FoldInput,
  catalogue: readonly CataloguedRequirement[] = wholeCatalogue,
): RunVerdict {
  const { cases, revision, waivers, selection } = input;
  const selected = catalogue.filter(({ id }) => selection === undefined || selection.includes(id));
  const caveat = caveatOf(input);
  const requirements = selected.map((requirement) =>
    judgeRequirement(
      requirement,
      cases.filter((record) => record.requirement === requirement.id),
      {
        revision,
        waivers: waivers.active,
        absence: absenceOf(input),
        ...defined({ caveat }),
      },
    ),
  );
  const { suite, target, seed, startedAt, durationMs } = input;
  return {
    suite,
    target,
    revision,
    seed,
    startedAt,
    durationMs,
    ...decide(requirements, waivers.active, input),
    notes: [...(input.notes ?? [])],
    unavailable: input.unavailable ?? { answers: 0, of: 0 },
    totals: totalsOf(requirements),
    requirements,
  };
}

function caveatOf({ interrupted, moduleErrors, isReplay }: FoldInput): string | undefined {
  if (interrupted !== undefined) return 'the run was ended early, other tests may be missing';
  if (moduleErrors.length > 0) return 'a suite is broken, other tests may be missing';
  return isReplay === true ? 'only the replayed test ran' : undefined;
}

function absenceOf({ couldNotRun, interrupted, moduleErrors, isReplay }: FoldInput): string {
  if (couldNotRun !== undefined) return couldNotRun;
  if (interrupted !== undefined) return 'the run was ended before its turn';
  if (moduleErrors.length > 0) return 'no test ran, a suite is broken';
  return isReplay === true ? 'not the replayed test' : 'no test yet';
}

function totalsOf(requirements: readonly RequirementVerdict[]): RunVerdict['totals'] {
  const totals = Object.fromEntries(
    requirementVerdicts.map((verdict) => [verdict, 0]),
  ) as RunVerdict['totals'];
  for (const { verdict } of requirements) totals[verdict] += 1;
  return totals;
}
