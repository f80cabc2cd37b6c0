import type { Need, Part } from '../../contract/requirement.ts';
import { findRequirement, type RequirementId } from '../../contract/requirements.ts';
import type { TestKind } from '../evidence/case-record.ts';
import type { Scenario } from './scenario.ts';
import type { RunSettings } from './settings.ts';

export type CaseOptions = {
  /** What this test takes beyond what its requirement needs. */
  needs?: readonly Need[];
  /** Milliseconds without an answer after which the test is given up as a defect of the suite. */
  patienceMs?: number;
  /** What the test must see to judge anything, such as "a sealed opt-out": the reason where it never did. */
  judging?: string;
  /**
   * Adds to what other tests of the requirement show: by itself, a pass is not enough for the requirement to hold. Such
   * a test takes only what it needs itself.
   */
  isSupplement?: boolean;
  /** Judges all exchanges of the run, and so comes after every other test. */
  overWholeRun?: boolean;
};

/** A test as its suite declares it. */
export type DeclaredTest = {
  id: RequirementId;
  /** Stable name, such as `RF-KEY-01.every-refresh-of-a-chain-has-a-new-key`. */
  key: string;
  title: string;
  part: Part;
  options: CaseOptions;
  body: (scenario: Scenario) => Promise<unknown>;
};

let tests = new Map<string, DeclaredTest>();

/** Adds a test to those of the process. */
export function declare(test: DeclaredTest): void {
  if (tests.has(test.key)) throw new Error(`two tests are called ${test.key}: give one another title`);
  tests.set(test.key, test);
}

/** The tests that `load` declares, apart from those of the process, which stay as they are. */
export async function declaredBy(load: () => Promise<unknown>): Promise<readonly DeclaredTest[]> {
  const outer = tests;
  tests = new Map();
  try {
    await load();
    return declaredTests();
  } finally {
    tests = outer;
  }
}

/** The tests of every suite loaded so far: those that may wait first, those over the whole run last. */
export function declaredTests(): readonly DeclaredTest[] {
  const turn = (test: DeclaredTest) => (test.options.overWholeRun === true ? 2 : mayWait(test) ? 0 : 1);
  return [...tests.values()].sort((left, right) => turn(left) - turn(right));
}

/** Whether a test waits for tokens to age where no clock can be moved. */
export function mayWait(test: Pick<DeclaredTest, 'id' | 'options'>): boolean {
  const needs = needsOf(test);
  return needs.includes('expired-token') || needs.includes('aged-token');
}

/** How a test tests, as its body says: a property holds a law against generated inputs, a model against sequences. */
export function wayOf({ body, options }: Pick<DeclaredTest, 'body' | 'options'>): TestKind {
  if (options.overWholeRun === true) return 'whole run';
  const text = body.toString();
  if (/\bforAllSequences\b/.test(text)) return 'model';
  return /\b(?:forAll|forBadAnswers)\b/.test(text) ? 'property' : 'scenario';
}

/** What a target or a run must offer before a test can run. */
export function needsOf({ id, options }: Pick<DeclaredTest, 'id' | 'options'>): readonly Need[] {
  const own = options.needs ?? [];
  return options.isSupplement === true ? own : [...findRequirement(id).needs, ...own];
}

/** Whether a run has this test: part of its revision, selected, and where one is replayed, it or a test that it needs. */
export function isChosen(
  { id, key }: DeclaredTest,
  { revision, selection, replay }: Pick<RunSettings, 'revision' | 'selection' | 'replay'>,
): boolean {
  return (
    findRequirement(id)?.sources[revision] !== undefined &&
    (selection === undefined || selection.includes(id)) &&
    (replay === undefined || replay.test === key || replay.senders?.includes(key) === true)
  );
}
