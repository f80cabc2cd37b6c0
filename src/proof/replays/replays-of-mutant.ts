import { defined } from '../../basics/defined.ts';
import type { Mutant } from '../../mutants/mutant.ts';
import { failuresOf, runAgainst } from '../kill-matrix/mutant-run.ts';
import type { ProofTally } from '../kill-matrix/proof-tally.ts';
import { byCommand, notShownBy, optionsOf } from './replay-command.ts';

/**
 * Runs all tests against a mutant, then the replay command of each failure, in this process.
 * @param most how many commands are run at most
 */
export async function proveReplaysOfMutant(
  mutant: Pick<Mutant, 'id' | 'revisions'>,
  tally: ProofTally,
  most = Number.POSITIVE_INFINITY,
  run: typeof runAgainst = runAgainst,
): Promise<void> {
  const { id, revisions: [revision = '2023-08'] = [] } = mutant;
  const commands = [...byCommand(failuresOf(await run({ behaviour: id, revision })))].slice(0, most);
  if (commands.length === 0) tally.note(false, `nothing failed against ${id}`);
  for (const [command, failures] of commands) {
    const { path, seed, runs, revision: asked, target } = optionsOf(command);
    const verdict = await run({
      behaviour: target.replace(/^mock:/, ''),
      revision: asked,
      ...defined({ replay: path, seed, runs }),
    });
    const missing = notShownBy(verdict, failures);
    tally.note(missing.length === 0 && verdict.exitCode === 1, `${id}: ${path?.test ?? command}`);
    for (const { message, expected } of missing) tally.say(`          not shown: ${message}, ${expected}`);
    if (missing.length > 0) for (const reason of verdict.reasons) tally.say(`          ${reason}`);
  }
}
