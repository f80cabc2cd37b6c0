import { createVitest } from 'vitest/node';
import type { RunSettings } from './settings.ts';
import { viteOptions, vitestOptions } from './vitest-options.ts';

/**
 * How many tests the suites hold for each requirement, by id; nothing is sent.
 * @throws Error when a suite does not load
 */
export async function countTests(settings: RunSettings): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const vitest = await createVitest('test', { ...vitestOptions(settings), reporters: [] }, viteOptions);
  try {
    const { testModules, unhandledErrors } = await vitest.collect();
    const [broken] = [...testModules.flatMap((module) => module.errors()), ...unhandledErrors];
    if (broken !== undefined) throw new Error(`a suite does not load: ${String((broken as Error).message)}`);
    for (const module of testModules) {
      for (const test of module.children.allTests()) {
        const id = test.name.slice(0, test.name.indexOf(' '));
        counts.set(id, (counts.get(id) ?? 0) + 1);
      }
    }
  } finally {
    await vitest.close();
  }
  return counts;
}
