import { defined } from '../../basics/defined.ts';
import { ages, laterRun } from './ages.ts';
import { kindNames, type VaultEntry } from './vault-entry.ts';

const keptForNames: readonly unknown[] = ['expired', laterRun.id, ...ages.map(({ id }) => id)];

/** An entry of a vault's content; undefined when it is none. Entries of the first version have three members. */
export function readEntry(value: unknown): VaultEntry | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { refreshToken, responseKey, refreshExpiresMs, user, isSent, ...others } = value as Record<
    string,
    unknown
  >;
  const { kind = 'generated', keptFor = 'expired', issuedMs = null, identityExpiresMs = null } = others;
  const isWhole =
    typeof refreshToken === 'string' &&
    typeof responseKey === 'string' &&
    typeof refreshExpiresMs === 'number' &&
    typeof kind === 'string' &&
    Object.hasOwn(kindNames, kind) &&
    keptForNames.includes(keptFor) &&
    [issuedMs, identityExpiresMs].every((time) => time === null || typeof time === 'number') &&
    (user === undefined || (typeof user === 'object' && user !== null));
  if (!isWhole) return undefined;
  return {
    refreshToken,
    responseKey,
    refreshExpiresMs,
    ...({ kind, keptFor, issuedMs, identityExpiresMs } as Pick<
      VaultEntry,
      'kind' | 'keptFor' | 'issuedMs' | 'identityExpiresMs'
    >),
    ...defined({
      user: user as VaultEntry['user'],
      isSent: isSent === true ? true : undefined,
    }),
  };
}
