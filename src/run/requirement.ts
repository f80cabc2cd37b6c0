import { describe, test } from 'vitest';
import type { Need, Part } from '../contract/requirement.ts';
import { partTitle } from '../contract/requirement.ts';
import { findRequirement, type TestedRequirementId } from '../contract/requirements.ts';
import type { CaseRecord } from './case-record.ts';
import { runCase } from './run-case.ts';
import type { Scenario } from './scenario.ts';
import { testKey } from './test-key.ts';
import { currentWorld } from './world.ts';

export type CaseOptions = {
  /** What this test takes beyond what its requirement needs. */
  needs?: readonly Need[];
  /** Milliseconds after which the test is given up as a defect of the suite. */
  timeoutMs?: number;
};

declare module 'vitest' {
  export interface TaskMeta {
    records?: CaseRecord[];
    /** How far the operator's clock was ahead of this machine's when the test ended. */
    clockSkewMs?: number;
  }
}

const DEFAULT_TIMEOUT_MS = 120_000;
let currentPart: Part | undefined;
const keys = new Set<string>();

/** Groups the tests of one part of the contract. */
export function part(name: Part, body: () => void): void {
  currentPart = name;
  describe(partTitle(name), body);
}

/**
 * One test that is evidence for one requirement. It runs when it is selected and the target offers what
 * it needs; what it finds is kept in its record, and the verdict is made of the records, not of vitest's states.
 * @param title says what holds, in the contract's words; together with the id it is the test's stable key
 */
export function requirement(
  id: TestedRequirementId,
  title: string,
  body: (scenario: Scenario) => Promise<void>,
  options: CaseOptions = {},
): void {
  const key = testKey(id, title);
  if (keys.has(key)) throw new Error(`two tests are called ${key}: give one another title`);
  keys.add(key);
  const inPart = currentPart;
  if (inPart === undefined) throw new Error(`${key} stands outside a part`);
  const { settings } = currentWorld();
  const isLeftOut =
    findRequirement(id)?.sources[settings.revision] === undefined ||
    (settings.selection !== undefined && !settings.selection.includes(id)) ||
    (settings.replay !== undefined && settings.replay.test !== key);
  if (isLeftOut) {
    test.skip(`${id} ${title}`);
    return;
  }
  const timeout = (options.timeoutMs ?? DEFAULT_TIMEOUT_MS) + settings.capabilities.maxWaitMs;
  test(`${id} ${title}`, { timeout }, async ({ task, signal }) => {
    task.meta.records = await runCase({
      id,
      key,
      title,
      part: inPart,
      options,
      body,
      signal,
    });
    task.meta.clockSkewMs = currentWorld().clockSkew.offsetMs;
  });
}
