import { join } from 'node:path';
import { type CliResult, readVerdict, runCliInto } from '../../cli/testing/run-cli.ts';
import type { RunVerdict } from '../../run/verdict/verdict-value.ts';

export const SHARDS = 4;
export const SEED = 4_711;

/** A run of the command line and what it left. */
export type Finished = CliResult & { verdict: RunVerdict };

/** Runs one shard, or the whole. @throws Error when it leaves no verdict */
export async function runInto(
  folder: string,
  options: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  const result = await runCliInto(folder, ['--no-html', `--seed=${SEED}`, ...options], environment);
  return withVerdict(folder, result);
}

/** Folders of the shards below a folder. */
export function shardFolders(folder: string): string[] {
  return Array.from({ length: SHARDS }, (_, at) => join(folder, `shard-${at + 1}`));
}

/** Merges shards with the command line. @throws Error when it leaves no verdict */
export async function mergeInto(folder: string, shards: readonly string[]): Promise<Finished> {
  return withVerdict(folder, await runCliInto(folder, [...shards, '--no-html'], {}, 'merge'));
}

function withVerdict(folder: string, result: CliResult): Finished {
  const verdict = readVerdict(folder);
  if (verdict === undefined) throw new Error(`the run left no verdict: ${result.output}`);
  return { ...result, verdict };
}
