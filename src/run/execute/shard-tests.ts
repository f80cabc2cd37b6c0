import { type DeclaredTest, isChosen, wayOf } from '../scenario/declared-tests.ts';
import type { RunSettings, Shard } from '../scenario/settings.ts';
import { deriveSeed } from './seed.ts';

/**
 * The tests of a run, in their order. In a shard these are its part of the scenarios, and all properties, models and
 * tests over the whole run, which have inputs and answers of their own in each shard.
 */
export function testsOf(tests: readonly DeclaredTest[], settings: RunSettings): DeclaredTest[] {
  const chosen = tests.filter((test) => isChosen(test, settings));
  const { shard } = settings;
  if (shard === undefined) return chosen;
  const scenarios = chosen.filter((test) => !isInEveryShard(test)).map(({ key }) => key);
  // Neighbours in a suite take about the same time: dealt out by a number of their keys, they come to several shards.
  const dealt = scenarios.toSorted((one, other) => turnOf(one) - turnOf(other));
  const own = new Set(dealt.filter((_, at) => at % shard.count === shard.index - 1));
  return chosen.filter((test) => (isInEveryShard(test) ? runsOf(test.key, settings) > 0 : own.has(test.key)));
}

/** How many runs a property has: in a shard its part of them, so that all shards together do what one run does. */
export function runsOf(key: string, { runs, shard }: Pick<RunSettings, 'runs' | 'shard'>): number {
  if (shard === undefined) return runs;
  // What cannot be divided evenly goes to other shards for other properties.
  const place = (shard.index - 1 + turnOf(key)) % shard.count;
  return Math.floor(runs / shard.count) + (place < runs % shard.count ? 1 : 0);
}

/** The seed of a shard: its inputs and its users are those of no other shard. */
export function seedOfShard(seed: number, { index, count }: Pick<Shard, 'index' | 'count'>): number {
  return deriveSeed(seed, 'shard', `${index}/${count}`);
}

/** Whether a test is divided by its inputs and answers, and not as a whole. */
export function isInEveryShard(test: Pick<DeclaredTest, 'body' | 'options'>): boolean {
  return wayOf(test) !== 'scenario';
}

function turnOf(key: string): number {
  return deriveSeed(0, key);
}
