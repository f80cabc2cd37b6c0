import { revisions } from '../../contract/revision.ts';
import type { Mutant } from '../../mutants/mutant.ts';
import { parseReplayPoint } from '../../run/execute/replay-point.ts';
import type { JudgedFailure, RunVerdict } from '../../run/verdict/verdict-value.ts';
import { failuresOf, runAgainst } from './mutant-run.ts';
import type { ProofTally } from './proof-tally.ts';

/** Proves that the printed replay command finds the same failure of a property again. */
export async function proveReplay(
  mutant: Mutant,
  tally: ProofTally,
  run: typeof runAgainst = runAgainst,
): Promise<void> {
  const revision = (mutant.revisions ?? revisions)[0] ?? '2023-08';
  const operator = { behaviour: mutant.id, revision };
  const failure = propertyFailure(await run({ ...operator, requirements: mutant.breaks }));
  const point = failure === undefined ? undefined : pointOf(failure);
  if (failure === undefined || point === undefined) {
    tally.note(false, `no property found ${mutant.id}`);
    return;
  }
  const again = await run({ ...operator, replay: point });
  const isSame = (one: JudgedFailure) =>
    one.test === failure.test && one.message === failure.message && one.expected === failure.expected;
  tally.note(failuresOf(again).some(isSame), `${failure.test} replays the failure of ${mutant.id}`);
}

function propertyFailure(verdict: RunVerdict): JudgedFailure | undefined {
  return failuresOf(verdict).find((failure) => pointOf(failure)?.path !== undefined);
}

function pointOf(failure: JudgedFailure) {
  return parseReplayPoint(/--path (\S+)$/.exec(failure.replay)?.[1] ?? '');
}
