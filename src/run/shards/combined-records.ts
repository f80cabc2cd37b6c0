import type { CaseRecord } from '../evidence/case-record.ts';
import { combinedRecord } from '../execute/combined-record.ts';

/** What a shard found out about a test. */
export type OfShard = { index: number; record: CaseRecord };

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
