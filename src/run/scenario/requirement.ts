import type { Part } from '../../contract/requirement.ts';
import type { TestedRequirementId } from '../../contract/requirements.ts';
import { type CaseOptions, declare } from './declared-tests.ts';
import type { Scenario } from './scenario.ts';
import { testKey } from './test-key.ts';

let currentPart: Part | undefined;

/** Groups the tests of one part of the contract. */
export function part(name: Part, body: () => void): void {
  currentPart = name;
  body();
  currentPart = undefined;
}

/**
 * One test that is evidence for one requirement. It runs when it is selected and the target offers what
 * it needs; what it finds is kept in its record, and the verdict is made of the records.
 * @param title says what holds, in the contract's words; together with the id it is the test's stable key
 */
export function requirement(
  id: TestedRequirementId,
  title: string,
  body: (scenario: Scenario) => Promise<unknown>,
  options: CaseOptions = {},
): void {
  const key = testKey(id, title);
  if (currentPart === undefined) throw new Error(`${key} stands outside a part`);
  declare({ id, key, title, part: currentPart, options, body });
}
