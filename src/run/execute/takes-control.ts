import type { Need } from '../../contract/requirement.ts';
import { needsControl } from '../../targets/target.ts';
import { type DeclaredTest, mayWait, needsOf } from '../scenario/declared-tests.ts';
import type { RunSettings } from '../scenario/settings.ts';

/** Whether a test moves the clock, keys, clients or opt-outs of an operator that no other test uses meanwhile. */
export function takesControl(testCase: DeclaredTest, { capabilities }: RunSettings): boolean {
  return capabilities.control && needsOf(testCase).some(wantsOwnInstance);
}

/** The tests of a run by when they run; in each group they keep their order. */
export type Turns = {
  /** From the start, beside the others: what waits for tokens to age must not keep another from running. */
  waiting: DeclaredTest[];
  /** From the start, so many at once. */
  others: DeclaredTest[];
  /** After these, one at a time: each takes control of the one instance that there is. */
  alone: DeclaredTest[];
  /** At the end, one at a time: each judges the whole run. */
  last: DeclaredTest[];
};

/** When each test of a run runs. */
export function turnsOf(tests: readonly DeclaredTest[], settings: RunSettings): Turns {
  const turnOf = (test: DeclaredTest): keyof Turns => {
    if (test.options.overWholeRun === true) return 'last';
    if (settings.target.controlUrl !== undefined && takesControl(test, settings)) return 'alone';
    return !settings.capabilities.control && mayWait(test) ? 'waiting' : 'others';
  };
  const turns: Turns = { waiting: [], others: [], alone: [], last: [] };
  for (const test of tests) turns[turnOf(test)].push(test);
  return turns;
}

/** What a movable clock gives most quickly. */
const instanceNeeds: ReadonlySet<Need> = new Set<Need>(['expired-token', 'aged-token', 'later-moment']);

function wantsOwnInstance(need: Need): boolean {
  return needsControl(need) || instanceNeeds.has(need);
}
