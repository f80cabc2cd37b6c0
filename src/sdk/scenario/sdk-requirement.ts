import type { Need } from '../../contract/requirement.ts';
import type { SdkRequirementId } from '../../contract/sdk-requirements.ts';
import { testKey } from '../../run/scenario/test-key.ts';
import type { SdkScenario } from './sdk-scenario.ts';

export type SdkTestOptions = {
  /** What this scenario needs beyond what its requirement needs. */
  needs?: readonly Need[];
  /** What the scenario must see to judge anything: the reason where it never did. */
  judging?: string;
  /** About how long it takes, where that is more than two seconds: long scenarios begin first. */
  lengthMs?: number;
};

/** A scenario as its suite declares it. */
export type SdkTest = {
  id: SdkRequirementId;
  key: string;
  title: string;
  options: SdkTestOptions;
  body: (scenario: SdkScenario) => Promise<unknown>;
};

const tests = new Map<string, SdkTest>();

/**
 * One scenario that is evidence for one requirement on clients.
 * @param title says what must hold and can be read alone; with the id it is the scenario's stable key
 * @throws Error for two scenarios with one key
 */
export function sdkRequirement(
  id: SdkRequirementId,
  title: string,
  body: (scenario: SdkScenario) => Promise<unknown>,
  options: SdkTestOptions = {},
): void {
  const key = testKey(id, title);
  if (tests.has(key)) throw new Error(`two scenarios are called ${key}: give one another title`);
  tests.set(key, { id, key, title, options, body });
}

/** The scenarios of every suite loaded so far. */
export function sdkTests(): readonly SdkTest[] {
  return [...tests.values()];
}
