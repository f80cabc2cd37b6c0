import type { LastRun } from '../../report/page/page-input.ts';
import { compareRuns } from '../../run/verdict/comparison.ts';
import type { RunVerdict } from '../../run/verdict/verdict-value.ts';

/** What is new since the last run in the folder, or why the two cannot be compared. */
export function sinceLastRun(
  last: RunVerdict | undefined,
  verdict: RunVerdict,
  countsShould: boolean,
): LastRun {
  if (last === undefined) return { uncompared: 'The folder holds no earlier run to compare with.' };
  const what = differenceOf(last, verdict);
  if (what !== undefined) return { uncompared: `The last run in this folder is not compared: it ${what}.` };
  if (verdict.scope === 'replay') return { uncompared: 'One test that is run again is not compared.' };
  return { comparison: compareRuns(last, verdict.requirements, countsShould) };
}

/** How the last run was about something else. */
function differenceOf(last: RunVerdict, verdict: RunVerdict): string | undefined {
  if (last.target.name !== verdict.target.name) return `tested ${last.target.name}`;
  if (last.revision !== verdict.revision) return `judged by revision ${last.revision}`;
  const ids = (run: RunVerdict) => run.requirements.map(({ id }) => id).join();
  const isSame = last.scope === verdict.scope && (verdict.scope === 'all' || ids(last) === ids(verdict));
  return isSame ? undefined : 'had another choice of requirements';
}
