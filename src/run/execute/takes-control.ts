import type { Need } from '../../contract/requirement.ts';
import { needsControl } from '../../targets/target.ts';
import { type DeclaredTest, needsOf } from '../scenario/declared-tests.ts';
import type { RunSettings } from '../scenario/settings.ts';

/** Whether a test moves the clock, keys, clients or opt-outs of an operator that no other test uses meanwhile. */
export function takesControl(testCase: DeclaredTest, { capabilities }: RunSettings): boolean {
  return capabilities.control && needsOf(testCase).some(wantsOwnInstance);
}

/** Whether a test must run alone, because it takes control of the one instance that there is. */
export function runsAlone(testCase: DeclaredTest, settings: RunSettings): boolean {
  return settings.target.controlUrl !== undefined && takesControl(testCase, settings);
}

/** What a movable clock gives most quickly. */
const instanceNeeds: ReadonlySet<Need> = new Set<Need>(['expired-token', 'aged-token', 'later-moment']);

function wantsOwnInstance(need: Need): boolean {
  return needsControl(need) || instanceNeeds.has(need);
}
