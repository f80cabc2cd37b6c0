import { appendFileSync } from 'node:fs';
import { renderAnnotations, withoutCommands } from '../../report/github/annotations.ts';
import { renderMarkdownSummary } from '../../report/markdown-summary.ts';
import type { RunVerdict } from '../../run/verdict/verdict-value.ts';
import type { Environment } from '../../targets/environment.ts';
import type { Io } from '../io.ts';

/** Whether GitHub reads what is printed. */
export function isOnGitHub({ GITHUB_ACTIONS: actions }: Environment): boolean {
  return actions === 'true';
}

/** Where a command prints; on GitHub, without anything that it would take for a command. */
export function safeIo(io: Io, environment: Environment): Io {
  if (!isOnGitHub(environment)) return io;
  return {
    ...io,
    out: (line) => io.out(withoutCommands(line)),
    err: (line) => io.err(withoutCommands(line)),
  };
}

/**
 * On GitHub, prints annotations, and appends the summary to the page of the job unless it has a file of its own.
 * @param io prints commands as they are
 */
export function tellGitHub(
  verdict: RunVerdict,
  hasOwnSummary: boolean,
  io: Io,
  environment: Environment,
): void {
  if (!isOnGitHub(environment)) return;
  for (const line of renderAnnotations(verdict)) io.out(line);
  const page = environment['GITHUB_STEP_SUMMARY'];
  if (hasOwnSummary || page === undefined || page === '') return;
  try {
    appendFileSync(page, renderMarkdownSummary(verdict));
  } catch (error) {
    // Nobody asked for it: it decides nothing.
    io.err(`the summary could not be written to GITHUB_STEP_SUMMARY (${(error as { code?: string }).code})`);
  }
}
