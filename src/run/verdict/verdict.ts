import { defined } from '../../basics/defined.ts';
import {
  type CataloguedRequirement,
  type RequirementId,
  requirements as wholeCatalogue,
} from '../../contract/requirements.ts';
import type { Revision } from '../../contract/revision.ts';
import type { CaseRecord } from '../evidence/case-record.ts';
import { compareRuns } from './comparison.ts';
import type { FoldInput } from './fold-input.ts';
import { countWaived, headlineOf } from './headline.ts';
import { absenceOf, caveatOf, scopeOf } from './run-circumstances.ts';
import { unshownBy } from './unshown-replay.ts';
import { decide } from './verdict-decision.ts';
import { judgeRequirement } from './verdict-of-requirement.ts';
import {
  type Comparison,
  type RequirementVerdict,
  type RunVerdict,
  requirementVerdicts,
  type ShardOfRun,
} from './verdict-value.ts';
import { isCounted, isRecordedOnly } from './weight.ts';

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
  const asked = catalogue.filter(({ id }) => selection === undefined || selection.includes(id));
  const selected = input.shard === undefined ? asked : asked.filter(({ id }) => cases.some(isOf(id)));
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
      ...defined({ shard: input.shard }),
      isIdle: cases.length === 0,
      judged: selected.filter((one) => isTested(one, revision)).length,
      tested: catalogue.filter((one) => isTested(one, revision)).length,
      waived,
      ...defined({ timeBudgetMs: input.timeBudgetMs }),
      curtailed: requirements.filter(({ leftOut }) => leftOut !== undefined).length,
      isRecordedOnly: isRecordedOnly(requirements),
      violated: requirements.filter((one) => isCounted(one, input.failOnShould)),
    }),
    scope,
    waived,
    ...defined({ shard: shardOf(input.shard), merged: input.merged }),
    ...defined({ timeBudgetMs: input.timeBudgetMs, comparison }),
    notes: [...(input.notes ?? [])],
    unavailable: input.unavailable ?? { answers: 0, of: 0 },
    ...defined({ load: input.load }),
    totals: totalsOf(requirements),
    requirements,
  };
}

/** A run that did not come to its end has nothing to hold against a baseline. */
function comparisonOf(
  { baseline, failOnShould, interrupted, couldNotRun, isCutShort }: FoldInput,
  requirements: readonly RequirementVerdict[],
): Comparison | undefined {
  if (baseline === undefined || interrupted !== undefined || couldNotRun !== undefined) return undefined;
  if (isCutShort === true) return undefined;
  return compareRuns(baseline, requirements, failOnShould);
}

/** Whether a test judges a requirement by itself; what only adds to other tests does so where they are. */
function isOf(id: RequirementId): (record: CaseRecord) => boolean {
  return ({ requirement, isSupplement, outcome }) =>
    requirement === id && (isSupplement !== true || outcome === 'violated' || outcome === 'harness-error');
}

/** The members that the schema knows. */
function shardOf(shard: ShardOfRun | undefined): ShardOfRun | undefined {
  return shard && { index: shard.index, count: shard.count, runId: shard.runId };
}

/** Whether a run of everything would judge it. */
function isTested({ sources, exclusion }: CataloguedRequirement, revision: Revision): boolean {
  return sources[revision] !== undefined && exclusion === undefined;
}

function totalsOf(requirements: readonly RequirementVerdict[]): RunVerdict['totals'] {
  const totals = Object.fromEntries(
    requirementVerdicts.map((verdict) => [verdict, 0]),
  ) as RunVerdict['totals'];
  for (const { verdict } of requirements) totals[verdict] += 1;
  return totals;
}
