import { type ExitCode, exitCodes } from '../../run/verdict/exit-code.ts';
import { drained } from '../io.ts';
import { discardVerdict } from './report-folders.ts';
import type { StopSignal } from './stop-signal.ts';

/**
 * Reports a verdict, and removes its file again when nobody has seen the verdict or the exit code says something else.
 * @param report writes and prints the reports, and returns the exit code
 */
export async function seenVerdict(
  reportDir: string,
  stop: Pick<StopSignal, 'received'>,
  report: () => Promise<ExitCode>,
): Promise<ExitCode> {
  try {
    const exitCode = await report();
    await drained();
    // Lost while the summary was printed: nobody has seen the verdict.
    if (stop.received() === 'SIGPIPE' && exitCode !== exitCodes['output-lost']) discardVerdict({ reportDir });
    return exitCode;
  } catch (error) {
    // The exit code says something else now.
    discardVerdict({ reportDir });
    throw error;
  }
}
