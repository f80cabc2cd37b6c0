/** Where a command writes, so that a test can read it. */
export type Io = {
  out(line: string): void;
  err(line: string): void;
};

export const terminalIo: Io = {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
};
