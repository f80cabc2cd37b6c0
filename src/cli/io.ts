import { reasonOf } from '../report/report-error.ts';

/** Where a command writes, so that a test can read it. */
export type Io = {
  out(line: string): void;
  err(line: string): void;
  /** Aborted when nobody reads any more what is printed, as after `| head`. */
  lost?: AbortSignal;
};

type Output = {
  on(event: 'error', listener: (error: { code?: string }) => void): unknown;
  write(text: string): unknown;
};

/** What became of the two streams that a process prints to. */
export type WatchedOutput = {
  /** Aborted when nobody reads any more what is printed. */
  lost: AbortSignal;
  /** Whether something could not be printed for another reason, such as a full disk. */
  isIncomplete(): boolean;
};

/**
 * Watches what is printed. It goes on to be written, but is not waited for, after its reader has gone; any other failure of
 * standard output is said once, on standard error, and ends nothing.
 */
export function watchOutput(out: Output = process.stdout, err: Output = process.stderr): WatchedOutput {
  const lost = new AbortController();
  let isIncomplete = false;
  out.on('error', ({ code = 'unknown' }) => {
    if (code === 'EPIPE') lost.abort();
    if (lost.signal.aborted || isIncomplete) return;
    isIncomplete = true;
    err.write(
      `error: standard output cannot be written (${reasonOf(code)}): what was printed is incomplete\n`,
    );
  });
  err.on('error', ({ code }) => {
    if (code === 'EPIPE') lost.abort();
  });
  return { lost: lost.signal, isIncomplete: () => isIncomplete };
}

/** Waits until everything printed so far has been handed to its reader, or the reader has gone. */
export function drained(): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write('', () => process.stderr.write('', () => resolve()));
  });
}

export const terminalIo: Io = {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
};
