import { identities as identities202308 } from './generated/2023-08/identities.ts';
import { identities as identities202607 } from './generated/2026-07/identities.ts';
import type { UserKind } from './identifiers.ts';
import type { Revision } from './revision.ts';

/** The effect of a test identity. */
export type IdentityEffect = 'refresh-optout' | 'generate-optout' | 'never-optout';

export type TestIdentity = {
  /** The generate parameter for this identity. */
  kind: UserKind;
  value: string;
  effect: IdentityEffect;
  /** Whether the pages of one revision disagree on its effect. */
  contested: boolean;
};

type ListedIdentity = TestIdentity & { page: 'refresh' | 'generate' };

const listed: Record<Revision, readonly ListedIdentity[]> = {
  '2023-08': identities202308,
  '2026-07': identities202607,
};

/**
 * The test identities of a revision, each once, under the reading that the suite follows (DV-03): refresh's page
 * decides, and if generate's page swaps two identities, both are swapped back.
 */
export function testIdentities(revision: Revision): readonly TestIdentity[] {
  const rows = listed[revision];
  const decided = new Map(rows.filter(({ page }) => page === 'refresh').map((row) => [row.value, row]));
  const rest = rows.filter(({ value }) => !decided.has(value));
  return [...decided.values(), ...rest.map(swapBack)].map(({ kind, value, effect, contested }) => ({
    kind,
    value,
    effect,
    contested,
  }));
}

const swapped: Record<IdentityEffect, IdentityEffect> = {
  'refresh-optout': 'generate-optout',
  'generate-optout': 'refresh-optout',
  'never-optout': 'never-optout',
};

function swapBack(row: ListedIdentity): ListedIdentity {
  return row.contested ? { ...row, effect: swapped[row.effect] } : row;
}
