import type { Need } from '../../contract/requirement.ts';
import { findRequirement } from '../../contract/requirements.ts';
import { needsControl } from '../../targets/target.ts';
import type { DeclaredTest } from '../scenario/declared-tests.ts';
import type { RunSettings } from '../scenario/settings.ts';

/** What a test takes: what its requirement needs, and more. */
export function needsOf({ id, options }: DeclaredTest): readonly Need[] {
  return [...findRequirement(id).needs, ...(options.needs ?? [])];
}

/** Whether a test moves the clock, keys, clients or opt-outs of an operator that no other test uses meanwhile. */
export function takesControl(testCase: DeclaredTest, { capabilities }: RunSettings): boolean {
  return capabilities.control && needsOf(testCase).some(wantsOwnInstance);
}

/** Whether a test must run alone, because it takes control of the one instance that there is. */
export function runsAlone(testCase: DeclaredTest, settings: RunSettings): boolean {
  return settings.target.controlUrl !== undefined && takesControl(testCase, settings);
}

// An expired token comes quickest from a clock that can be moved.
function wantsOwnInstance(need: Need): boolean {
  return needsControl(need) || need === 'expired-token' || need === 'later-moment';
}
