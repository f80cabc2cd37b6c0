import { declaredTests } from '../scenario/declared-tests.ts';

/** How many tests the loaded suites hold for each requirement, by id. */
export function countTests(): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { id } of declaredTests()) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
