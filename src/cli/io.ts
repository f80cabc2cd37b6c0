/** Where a command writes, so that a test can read it. */
export type Io = {
  out(line: string): void;
  err(line: string): void;
  /** Aborted when nobody reads any more what is printed, as after `| head`. */
  lost?: AbortSignal;
};

/** What is printed goes on to be written, but is not waited for, after its reader has gone. */
export function watchOutput(): AbortSignal {
  const lost = new AbortController();
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => lost.abort());
  return lost.signal;
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
