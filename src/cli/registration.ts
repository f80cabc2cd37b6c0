import type { Command } from 'commander';
import type { Io } from './io.ts';

/** What a command needs to add itself to the command line. */
export type Registration = {
  program: Command;
  io: Io;
  /** Told the exit code when the command has ended. */
  finish(exitCode: number): void;
};
