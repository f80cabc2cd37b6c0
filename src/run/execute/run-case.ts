import { defined } from '../../basics/defined.ts';
import { SetupError } from '../../client/publisher.ts';
import { TransportError } from '../../client/transport-error.ts';
import type { Need } from '../../contract/requirement.ts';
import { findRequirement } from '../../contract/requirements.ts';
import { missing } from '../../targets/target.ts';
import type { CaseOutcome, CaseRecord, Evidence, LeftOut } from '../evidence/case-record.ts';
import { NOT_RUN, NotTestable } from '../evidence/outcome-errors.ts';
import { RequirementFailure } from '../evidence/requirement-failure.ts';
import { type DeclaredTest, needsOf } from '../scenario/declared-tests.ts';
import { neverSaw } from '../scenario/judging.ts';
import type { RunSettings } from '../scenario/settings.ts';
import type { World } from '../scenario/world.ts';
import { UserSource } from '../supplies/users.ts';
import { CaseContext } from './case-context.ts';
import { outcomeOf } from './outcome-of.ts';
import { instanceFor } from './own-instance.ts';
import { deriveSeed } from './seed.ts';
import { takesControl } from './takes-control.ts';

const DEFAULT_PATIENCE_MS = 120_000;

/**
 * Milliseconds without any answer to the run after which a test is given up as a defect of the suite: whatever it waits
 * for, a token to expire or its turn under the rate limit, takes less.
 */
export function patienceMsOf({ options }: DeclaredTest, { capabilities, rateLimit }: RunSettings): number {
  const turnMs = rateLimit === 0 ? 0 : 2_000 / rateLimit;
  return (options.patienceMs ?? DEFAULT_PATIENCE_MS) + capabilities.maxWaitMs + turnMs;
}

/**
 * Runs one test and says what it found: its own record first, then one for each other requirement that a
 * model saw broken. Never throws: a defect of the suite is an outcome too.
 * @param signal aborted when the run is ended early
 */
export async function runCase(
  testCase: DeclaredTest,
  world: World,
  signal: AbortSignal,
): Promise<CaseRecord[]> {
  const startedAtMs = Date.now();
  const needs = needsOf(testCase);
  const lacking = needs.map((need) => missing(need, world.settings.capabilities)).find(Boolean);
  const base = {
    requirement: testCase.id,
    test: testCase.key,
    title: testCase.title,
    part: testCase.part,
    ...defined({ isSupplement: testCase.options.isSupplement }),
    startedAtMs,
  };
  const nothing = {
    ...base,
    outcome: 'not-testable' as const,
    observations: [],
    failures: [],
    evidence: { exchanges: 0, propertyRuns: 0 },
    exchanges: [],
    durationMs: 0,
  };
  if (lacking !== undefined) return [{ ...nothing, reason: lacking }];
  // What judges all answers sends next to nothing, and without it they would be evidence of less.
  if (world.timeBudget.isOver && testCase.options.overWholeRun !== true) {
    const leftOut = { propertyRuns: 0, plannedRuns: 0, testsNotBegun: 1 };
    return [{ ...nothing, reason: 'the time budget was over before its turn', leftOut }];
  }
  const found = await observe(testCase, { world, needs, signal });
  const durationMs = Date.now() - startedAtMs;
  return found.map((one) => ({ ...base, ...one, durationMs }));
}

type Found = Pick<
  CaseRecord,
  | 'requirement'
  | 'outcome'
  | 'reason'
  | 'omitted'
  | 'leftOut'
  | 'observations'
  | 'failures'
  | 'evidence'
  | 'exchanges'
  | 'kind'
  | 'traffic'
>;

type Circumstances = { world: World; needs: readonly Need[]; signal: AbortSignal };

async function observe(testCase: DeclaredTest, { world, needs, signal }: Circumstances): Promise<Found[]> {
  const hasControl = takesControl(testCase, world.settings);
  await using instance = hasControl ? await instanceFor(world) : undefined;
  const context = new CaseContext(testCase.id, testCase.key, {
    transport: instance?.transport ?? world.transport,
    control: instance?.control,
    gate: instance?.gate ?? world.outage,
    signal,
    world,
    users: new UserSource(world.settings.revision, deriveSeed(world.settings.seed, testCase.key)),
  });
  let outcome: CaseOutcome = 'passed';
  let reason: string | undefined;
  try {
    if (!hasControl && needs.includes('expired-token')) await context.fillShelf();
    const body = context.expectations.tell(() => testCase.body(context.scenario()));
    await Promise.race([body, ended(signal)]);
    if (!context.hasJudged) throw new NotTestable(neverSaw(testCase.options));
    const { underway } = context.recorder;
    // Whatever is expected of their answers comes too late to be heard.
    if (underway > 0) throw new Error(`the test did not wait for ${underway} of its requests`);
    reason = context.missed;
  } catch (error) {
    if (error instanceof RequirementFailure) context.fail(error);
    else [outcome, reason] = outcomeOverTheWire(error);
  }
  try {
    await world.secondOpinion.settle();
  } catch (error) {
    // Answers that may have been opened wrongly prove nothing, whatever the test made of them.
    [outcome, reason] = outcomeOverTheWire(error);
  }
  if (context.failures.has(testCase.id) && outcome !== 'harness-error') {
    [outcome, reason] = ['violated', undefined];
  } else if (outcome === 'passed' && findRequirement(testCase.id).keyword === 'INFO') outcome = 'recorded';
  const { redactor } = world;
  const shared = {
    observations: context.observations.map((text) => redactor.text(text)),
    evidence: evidenceOf(context),
    exchanges: world.settings.keepsExchanges ? context.recorder.views(redactor) : [],
    kind: testCase.options.overWholeRun === true ? ('whole run' as const) : context.kind,
  };
  const own: Found = {
    requirement: testCase.id,
    outcome,
    ...defined({
      reason: reason && redactor.text(reason),
      omitted: context.omitted.length === 0 ? undefined : [...context.omitted],
      leftOut: leftOutOf(context),
    }),
    failures: context.failures.get(testCase.id) ?? [],
    ...shared,
    traffic: context.traffic.rows,
  };
  const others = [...context.failures].filter(([requirement]) => requirement !== testCase.id);
  return [
    own,
    ...others.map(([requirement, failures]) => ({
      requirement,
      outcome: 'violated' as const,
      failures,
      ...shared,
    })),
  ];
}

function leftOutOf({ propertyRuns, plannedRuns }: CaseContext): LeftOut | undefined {
  return propertyRuns === plannedRuns ? undefined : { propertyRuns, plannedRuns, testsNotBegun: 0 };
}

function evidenceOf({ recorder, propertyRuns, wholeRunAnswers }: CaseContext): Evidence {
  const ofOthers = wholeRunAnswers === 0 ? {} : { wholeRunAnswers };
  return { exchanges: recorder.count, propertyRuns, ...ofOthers };
}

function ended(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const end = () => reject(new NotTestable('the run was ended before this test was done'));
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}

/** A target that yields no identity, or no answer, leaves its test untested. */
function outcomeOverTheWire(error: unknown): [CaseOutcome, string] {
  if (error instanceof SetupError) return ['not-testable', error.message];
  if (error instanceof TransportError) {
    return ['not-testable', `${error.code === 'given-up' ? NOT_RUN : 'no answer'}: ${error.message}`];
  }
  return outcomeOf(error);
}
