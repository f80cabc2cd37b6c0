import type { ActiveWaiver } from '../waivers/waiver-match.ts';
import { MergeError } from './merge-error.ts';
import type { CommonToShards } from './shard.ts';
import type { ReadShard } from './shard-file.ts';

/** What must agree, in words, and how it is compared. */
const aspects: readonly (readonly [string, (common: CommonToShards) => unknown])[] = [
  ['version of the suite', ({ suite }) => suite.version],
  ['target', ({ target }) => addressOf(target)],
  ['revision', ({ revision }) => revision],
  ['seed', ({ seed }) => seed],
  ['run id', ({ runId }) => runId],
  ['number of shards', ({ count }) => count],
  ['number of runs (--runs)', ({ runs }) => runs],
  ['selection (--requirement)', ({ selection }) => selection ?? 'all requirements'],
  ['time budget', ({ timeBudgetMs }) => timeBudgetMs ?? 'none'],
  ['waivers', ({ waivers }) => waivers.active.map(withoutPlace)],
];

/**
 * Checks that shards are different parts of one run.
 * @param version the version of this suite
 * @throws MergeError `other-run` with what differs, `twice` for a shard that is given twice
 */
export function assertOneRun(shards: readonly ReadShard[], version: string): void {
  const [first] = shards;
  if (first === undefined) throw new MergeError('no-shard', 'name the report folders of the shards to merge');
  if (first.common.suite.version !== version) {
    throw new MergeError(
      'other-run',
      `${first.dir} was made by version ${first.common.suite.version} of the suite, and this is ${version}: merge with the version that ran the shards`,
    );
  }
  for (const shard of shards.slice(1)) {
    const differing = aspects.find(([, of]) => !isSame(of(first.common), of(shard.common)));
    if (differing === undefined) continue;
    const [name, of] = differing;
    throw new MergeError(
      'other-run',
      `${shard.dir} has another ${name} than ${first.dir}${shown(of(shard.common), of(first.common))}: merge the shards of one run`,
    );
  }
  for (const [at, shard] of shards.entries()) {
    const earlier = shards.slice(0, at).find(({ index }) => index === shard.index);
    if (earlier === undefined) continue;
    throw new MergeError(
      'twice',
      `${earlier.dir} and ${shard.dir} are both shard ${shard.index} of ${shard.common.count}: name each shard once`,
    );
  }
}

// A mock has a new port in every run.
function addressOf({ name, baseUrl }: CommonToShards['target']): string {
  return name === 'mock-observed' || /^mock(?::|$)/.test(name) ? name : `${name} ${baseUrl}`;
}

// The same file stands at other paths on other machines.
function withoutPlace({ source: _, ...waiver }: ActiveWaiver): unknown {
  return waiver;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function shown(one: unknown, other: unknown): string {
  const isShort = (value: unknown) => ['string', 'number'].includes(typeof value);
  return isShort(one) && isShort(other) ? ` (${String(one)}, not ${String(other)})` : '';
}
