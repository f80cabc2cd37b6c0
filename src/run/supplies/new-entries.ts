import { defined } from '../../basics/defined.ts';
import type { IssuedIdentity } from '../../client/issued-identity.ts';
import { type Publisher, SetupError } from '../../client/publisher.ts';
import { TransportError } from '../../client/transport-error.ts';
import { isUnixMs } from '../answers/unix-time.ts';
import { NotTestable } from '../evidence/outcome-errors.ts';
import type { OptedOutUser } from './opted-out-user.ts';
import { keptKinds, type TokenKind, type VaultEntry } from './vault-entry.ts';

const wanted: readonly { keptFor: VaultEntry['keptFor']; kind: TokenKind }[] = [
  // Expired ones can be sent in many runs.
  { keptFor: 'expired', kind: 'generated' },
  { keptFor: 'expired', kind: 'refreshed' },
  ...keptKinds.map(({ age, kind }) => ({ keptFor: age, kind })),
];

/**
 * New tokens for later runs: for every age one of each kind, as far as the target issues them and says when they expire.
 * @param nowMs the operator's clock, Unix milliseconds
 */
export async function newEntries(
  publisher: Publisher,
  optedOut: OptedOutUser,
  nowMs: () => number,
): Promise<VaultEntry[]> {
  const entries: VaultEntry[] = [];
  let isAnyoneOptedOut = true;
  try {
    for (const { keptFor, kind } of wanted) {
      if (kind === 'opted-out' && !isAnyoneOptedOut) continue;
      const identity = await issue(kind, publisher, optedOut);
      if (identity === undefined) isAnyoneOptedOut = false;
      else if (!isUnixMs(identity.refreshExpiresMs)) break;
      else entries.push(entryOf(identity, { keptFor, kind, issuedMs: nowMs() }));
    }
  } catch (error) {
    if (!(error instanceof SetupError) && !(error instanceof TransportError)) throw error;
  }
  return entries;
}

async function issue(
  kind: TokenKind,
  publisher: Publisher,
  optedOut: OptedOutUser,
): Promise<IssuedIdentity | undefined> {
  if (kind === 'generated') return publisher.generate();
  if (kind === 'refreshed') return publisher.successor(await publisher.generate());
  try {
    return await optedOut.identity(publisher);
  } catch (error) {
    if (error instanceof NotTestable) return undefined;
    throw error;
  }
}

function entryOf(
  identity: IssuedIdentity,
  about: Pick<VaultEntry, 'keptFor' | 'kind' | 'issuedMs'>,
): VaultEntry {
  const { refreshToken, responseKey, identityExpiresMs, refreshExpiresMs, user } = identity;
  return {
    ...about,
    refreshToken: refreshToken.reveal(),
    responseKey: responseKey.reveal(),
    identityExpiresMs: isUnixMs(identityExpiresMs) ? identityExpiresMs : null,
    refreshExpiresMs,
    ...defined({ user: about.kind === 'opted-out' ? user : undefined }),
  };
}
