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
import { compareRuns, type Earlier } from './comparison.ts';
import { countWaived, headlineOf } from './headline.ts';
import type { RunFacts } from './run-facts.ts';
import { unshownBy } from './unshown-replay.ts';
import { decide } from './verdict-decision.ts';
import { judgeRequirement } from './verdict-of-requirement.ts';
import {
  type Comparison,
  type RequirementVerdict,
  type RunScope,
  type RunVerdict,
  requirementVerdicts,
} from './verdict-value.ts';
import { isCounted } from './weight.ts';

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
    /** The key of the test that `--path` ran again. */
    replayedTest?: string;
    /** The run that this one is held against. */
    baseline?: Earlier;
    /** `--time-budget`, in milliseconds. */
    timeBudgetMs?: number;
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
  const comparison = comparisonOf(input, requirements);
  const decision = decide(
    requirements,
    waivers.active,
    { ...input, ...defined({ unshown: unshownBy(input) }) },
    comparison,
  );
  const scope = scopeOf(input);
  const waived = countWaived(requirements, waivers.active);
  return {
    suite,
    target,
    revision,
    seed,
    startedAt,
    durationMs,
    ...decision,
    headline: headlineOf(decision.verdict, {
      scope,
      judged: selected.filter((one) => isTested(one, revision)).length,
      tested: catalogue.filter((one) => isTested(one, revision)).length,
      waived,
      ...defined({ timeBudgetMs: input.timeBudgetMs }),
      curtailed: requirements.filter(({ leftOut }) => leftOut !== undefined).length,
      violated: requirements.filter((one) => isCounted(one, input.failOnShould)),
    }),
    scope,
    waived,
    ...defined({ timeBudgetMs: input.timeBudgetMs, comparison }),
    notes: [...(input.notes ?? [])],
    unavailable: input.unavailable ?? { answers: 0, of: 0 },
    totals: totalsOf(requirements),
    requirements,
  };
}

/** A run that did not come to its end has nothing to hold against a baseline. */
function comparisonOf(
  { baseline, failOnShould, interrupted, couldNotRun }: FoldInput,
  requirements: readonly RequirementVerdict[],
): Comparison | undefined {
  if (baseline === undefined || interrupted !== undefined || couldNotRun !== undefined) return undefined;
  return compareRuns(baseline, requirements, failOnShould);
}

/** Whether a run of everything would judge it. */
function isTested({ sources, exclusion }: CataloguedRequirement, revision: Revision): boolean {
  return sources[revision] !== undefined && exclusion === undefined;
}

function scopeOf({ replayedTest, selection }: FoldInput): RunScope {
  if (replayedTest !== undefined) return 'replay';
  return selection === undefined ? 'all' : 'selection';
}

function caveatOf({ interrupted, moduleErrors, replayedTest }: FoldInput): string | undefined {
  if (interrupted !== undefined) return 'the run was ended early, other tests may be missing';
  if (moduleErrors.length > 0) return 'a suite is broken, other tests may be missing';
  return replayedTest !== undefined ? 'only the replayed test ran' : undefined;
}

function absenceOf({ couldNotRun, interrupted, moduleErrors, replayedTest }: FoldInput): string {
  if (couldNotRun !== undefined) return couldNotRun;
  if (interrupted !== undefined) return 'the run was ended before its turn';
  if (moduleErrors.length > 0) return 'no test ran, a suite is broken';
  return replayedTest !== undefined ? 'not the replayed test' : 'no test yet';
}

function totalsOf(requirements: readonly RequirementVerdict[]): RunVerdict['totals'] {
  const totals = Object.fromEntries(
    requirementVerdicts.map((verdict) => [verdict, 0]),
  ) as RunVerdict['totals'];
  for (const { verdict } of requirements) totals[verdict] += 1;
  return totals;
}
