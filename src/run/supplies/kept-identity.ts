import type { IssuedIdentity } from '../../client/issued-identity.ts';
import { Secret } from '../../secret/secret.ts';
import type { VaultEntry } from './vault-entry.ts';

/** An identity of an earlier run as far as the vault kept it: enough to refresh it and open the answer. */
export function keptIdentity(entry: VaultEntry): IssuedIdentity {
  return {
    user: entry.user ?? {},
    advertisingToken: new Secret('advertising token', ''),
    refreshToken: new Secret('refresh token', entry.refreshToken),
    responseKey: new Secret('response key', entry.responseKey),
    identityExpiresMs: entry.identityExpiresMs ?? Number.NaN,
    refreshFromMs: Number.NaN,
    refreshExpiresMs: entry.refreshExpiresMs,
    exchange: noExchange,
  };
}

const noExchange: IssuedIdentity['exchange'] = {
  index: 0,
  request: { method: 'POST', path: '', headers: [], body: Buffer.alloc(0), authorization: 'none' },
  response: { httpStatus: 0, headers: {}, body: Buffer.alloc(0) },
  opened: { how: 'unopened', problem: 'too-short', explanation: 'issued in an earlier run' },
  startedAtMs: 0,
  durationMs: 0,
};
