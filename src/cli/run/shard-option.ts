import { InvalidArgumentError } from 'commander';
import { UsageError } from '../usage-error.ts';

/** A machine for each shard: more than this is a slip. */
const MOST_SHARDS = 10_000;
const MOST_CHARACTERS = 100;

/** The value of `--shard`: part `index` of `count`, from 1. */
export type ShardOption = { index: number; count: number };

/** Reads a value such as `2/4`. @throws InvalidArgumentError for any other text */
export function shardOption(value: string): ShardOption {
  const [, index, count] = /^(\d{1,5})\/(\d{1,5})$/.exec(value)?.map(Number) ?? [];
  if (index !== undefined && count !== undefined && index >= 1 && index <= count && count <= MOST_SHARDS) {
    return { index, count };
  }
  throw new InvalidArgumentError('It takes a part and how many there are, such as 2/4.');
}

/** Reads the name of a run. @throws InvalidArgumentError for one that no one-line report can show */
export function runId(value: string): string {
  if (/^[\x20-\x7e]+$/.test(value) && value.trim() !== '' && value.length <= MOST_CHARACTERS) return value;
  throw new InvalidArgumentError(`It takes up to ${MOST_CHARACTERS} printable ASCII characters.`);
}

/**
 * Checks that a shard belongs to a run with others.
 * @throws UsageError `no-seed` when nothing says which
 */
export function assertShared({
  shard,
  seed,
  runId,
}: {
  shard?: ShardOption;
  seed?: number;
  runId?: string;
}): void {
  if (shard === undefined || seed !== undefined || runId !== undefined) return;
  throw new UsageError(
    'no-seed',
    '--shard needs --run-id TEXT or --seed NUMBER, the same in all shards: their inputs derive from it',
  );
}
