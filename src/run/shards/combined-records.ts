import type { CaseRecord } from '../evidence/case-record.ts';
import { combinedRecord } from '../execute/combined-record.ts';

/** What a shard found out about a test. */
export type OfShard = { index: number; record: CaseRecord };

/**
 * Numbers exchanges so that those of different shards can be told apart: with 10,000, exchange 12 of shard 2 is 20012.
 * A text that names an exchange says which shard's it is.
 * @returns the records, and what the number of a shard was multiplied by
 */
export function renumbered(found: readonly OfShard[]): { found: OfShard[]; factor: number } {
  const indices = found.flatMap(({ record }) => [
    ...record.exchanges.map((view) => view.index),
    ...record.failures.map(({ exchange = 0 }) => exchange),
  ]);
  const longest = indices.reduce((most, index) => Math.max(most, String(index).length), 4);
  const factor = 10 ** longest;
  const numbered = ({ index, record }: OfShard): CaseRecord => ({
    ...record,
    exchanges: record.exchanges.map((view) => ({ ...view, index: index * factor + view.index })),
    failures: record.failures.map((failure) => ({
      ...failure,
      message: inShard(index, failure.message),
      actual: inShard(index, failure.actual),
      ...(failure.exchange === undefined ? {} : { exchange: index * factor + failure.exchange }),
    })),
  });
  return { found: found.map((one) => ({ ...one, record: numbered(one) })), factor };
}

/** A text as it came from a shard; one that names an exchange says of which shard. */
export function inShard(index: number, text: string): string {
  return /\bexchange \d/.test(text) ? `in shard ${index}: ${text}` : text;
}

/** The records of all shards, one for each test and requirement, in the order of the first shard that has it. */
export function combinedRecords(found: readonly OfShard[]): CaseRecord[] {
  const groups = new Map<string, OfShard[]>();
  for (const one of found) {
    const name = `${one.record.requirement} ${one.record.test}`;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [one]);
    else group.push(one);
  }
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = withTheirShards(group);
    return first === undefined ? [] : [combinedRecord([first, ...others])];
  });
}

/** What shards observed differently is told apart. */
function withTheirShards(group: readonly OfShard[]): CaseRecord[] {
  const texts = new Set(group.map(({ record }) => record.observations.join('; ')));
  if (texts.size === 1) return group.map(({ record }) => record);
  return group.map(({ index, record }) => ({
    ...record,
    observations: record.observations.map((text) => `in shard ${index}: ${text}`),
  }));
}
