import type { VaultEntry } from './vault-entry.ts';

/** So many entries for one kind and age are enough. */
const MOST_OF_A_KIND = 8;
/** Expired tokens of which a run sends some, over and over. */
const MOST_EXPIRED = 16;

/**
 * The entries that a vault keeps: of expired ones the newest; of others some of each kind and age, as far apart in time
 * as can be, so that frequent runs leave tokens of every age.
 */
export function worthKeeping(entries: readonly VaultEntry[], nowMs: number): VaultEntry[] {
  const alive = entries.filter((entry) => entry.refreshExpiresMs > nowMs);
  const expired = entries
    .filter((entry) => entry.refreshExpiresMs <= nowMs && entry.isSent !== true)
    .sort((left, right) => right.refreshExpiresMs - left.refreshExpiresMs)
    .slice(0, MOST_EXPIRED);
  const groups = new Map<string, VaultEntry[]>();
  for (const entry of alive) {
    const name = `${entry.kind} ${entry.keptFor} ${entry.isSent === true}`;
    groups.set(name, [...(groups.get(name) ?? []), entry]);
  }
  return [...expired, ...[...groups.values()].flatMap(spread)];
}

/** Lets go of the entry that is closest to the one before it, until few enough are left; the oldest and newest stay. */
function spread(entries: readonly VaultEntry[]): VaultEntry[] {
  const left = [...entries].sort((one, other) => one.refreshExpiresMs - other.refreshExpiresMs);
  while (left.length > MOST_OF_A_KIND) {
    const gaps = left
      .slice(1, -1)
      .map((entry, at) => entry.refreshExpiresMs - (left[at]?.refreshExpiresMs ?? 0));
    left.splice(gaps.indexOf(Math.min(...gaps)) + 1, 1);
  }
  return left;
}
