import { exitCodeMeanings, exitCodes } from '../run/verdict/exit-code.ts';
import { exitCodeRows, paragraph } from './commands/help-layout.ts';

const worse =
  'With --fail-on worse, 1 means that a requirement is violated and was not in the baseline. Where no violation is new, the run ends in 0 and names the old ones; a MUST that was judged in the baseline and is not tested now ends it in 3.';

/** The exit codes of a run, for the end of its help. */
export function exitCodeTable(): string {
  const rows = Object.entries(exitCodes).map(
    ([name, code]) => [code, exitCodeMeanings[name as keyof typeof exitCodes]] as const,
  );
  return exitCodeRows(rows) + paragraph(worse);
}
