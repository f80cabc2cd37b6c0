import type { TestedRequirementId } from '../../contract/requirements.ts';
import { requirement } from './requirement.ts';
import { someTraffic } from './some-traffic.ts';

/**
 * A test that holds for every answer of the run, by which test ever it was caused. It reports one failure of all that
 * look alike to a waiver.
 * @param judging what the law says something about
 */
export function holdsOverWholeRun(id: TestedRequirementId, title: string, judging: string): void {
  requirement(
    id,
    title,
    async (scenario) => {
      await someTraffic(scenario, id);
      const { judged, broken, breaches } = scenario.wholeRun.laws.of(id);
      scenario.wholeRun.judged(judged);
      await scenario.each(breaches, async ({ message, expected, actual, exchange }) => {
        scenario.expect.that(false, `${message}, exchange ${exchange.index}`, { expected, actual }, exchange);
      });
      if (judged === 0) return;
      const counted = `${judged - broken} of ${judged} answers of the run`;
      const difference = { expected: 'all of them', actual: counted };
      scenario.expect.that(broken === 0 || breaches.length > 0, judging, difference);
    },
    { overWholeRun: true, judging },
  );
}
