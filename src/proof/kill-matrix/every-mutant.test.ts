import { expect, test } from 'vitest';
import { revisions } from '../../contract/revision.ts';
import { judgeKill } from '../../mutants/kill.ts';
import { mutants } from '../../mutants/mutants.ts';
import { runAgainst } from './mutant-run.ts';

// `npm run mutants` uses the whole catalogue and another seed, and replays failures.
test.each(mutants)('$id is found by the tests of the requirements that it breaks', async (mutant) => {
  const revision = (mutant.revisions ?? revisions)[0] ?? '2023-08';
  const verdict = await runAgainst({ behaviour: mutant.id, revision, requirements: mutant.breaks });
  const violated = verdict.requirements.filter((one) => one.verdict === 'violates').map(({ id }) => id);
  const defects = verdict.requirements.filter((one) => one.verdict === 'harness-error').map(({ id }) => id);
  expect(judgeKill(mutant, { violated, defects })).toMatchObject({ fate: 'killed', unrelated: [] });
});
