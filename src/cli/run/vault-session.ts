import { resolve, sep } from 'node:path';
import { defined } from '../../basics/defined.ts';
import { OperatorClient } from '../../client/operator-client.ts';
import { Publisher, SetupError } from '../../client/publisher.ts';
import { openTransport } from '../../client/transport.ts';
import { TransportError } from '../../client/transport-error.ts';
import type { Revision } from '../../contract/revision.ts';
import { writingTo } from '../../report/report-error.ts';
import { userSource } from '../../run/supplies/users.ts';
import { readVault, type VaultEntry, writeVault } from '../../run/supplies/vault.ts';
import { VaultError } from '../../run/supplies/vault-error.ts';
import type { TargetSettings } from '../../targets/target.ts';
import { toCredentials } from '../../targets/target-credentials.ts';

const NEW_ENTRIES = 4;
/** Clocks may differ, so a token counts as expired a minute after its expiry. */
const MARGIN_MS = 60_000;

/** The vault of one run. */
export type VaultSession = {
  /** Tokens of earlier runs that have expired by now. */
  expired: readonly VaultEntry[];
  /** Adds a few new tokens for later runs, if the target issues any. */
  deposit(revision: Revision, seed: number): Promise<void>;
};

const noVault: VaultSession = { expired: [], deposit: () => Promise.resolve() };

/**
 * Opens the vault of a run, if it has one.
 * @throws VaultError when it cannot be used, has no secret to open it, or is in the report folder
 */
export function openVault(
  file: string | undefined,
  reportDir: string,
  target: TargetSettings,
  nowMs: number,
): VaultSession {
  if (file === undefined) return noVault;
  if (target.credentials === undefined) {
    throw new VaultError('unreadable', 'a vault needs EUID_CLIENT_SECRET, which encrypts it');
  }
  if (resolve(file).startsWith(resolve(reportDir) + sep)) {
    throw new VaultError(
      'misplaced',
      'the vault must not be in the report folder, because reports are shared',
    );
  }
  const { clientSecret } = target.credentials;
  // A mock has a new address in every run, and its tokens die with it.
  const address = target.mockBehaviour === undefined ? target.baseUrl : target.name;
  const entries = readVault(file, address, clientSecret);
  const credentials = toCredentials(target.credentials);
  return {
    expired:
      target.mockBehaviour === undefined
        ? entries.filter((one) => one.refreshExpiresMs + MARGIN_MS < nowMs)
        : [],
    async deposit(revision, seed) {
      await using transport = openTransport({
        baseUrl: target.baseUrl,
        connections: 1,
        ...defined({ proxy: target.proxy }),
      });
      const publisher = new Publisher(new OperatorClient(transport, credentials), userSource(revision, seed));
      const fresh = await newEntries(publisher);
      if (fresh.length > 0) {
        writingTo(file, () => writeVault(file, address, clientSecret, [...entries, ...fresh]));
      }
    },
  };
}

async function newEntries(publisher: Publisher): Promise<VaultEntry[]> {
  const entries: VaultEntry[] = [];
  try {
    while (entries.length < NEW_ENTRIES) {
      const { refreshToken, responseKey, refreshExpiresMs } = await publisher.generate();
      if (Number.isNaN(refreshExpiresMs)) break;
      entries.push({
        refreshToken: refreshToken.reveal(),
        responseKey: responseKey.reveal(),
        refreshExpiresMs,
      });
    }
  } catch (error) {
    if (!(error instanceof SetupError) && !(error instanceof TransportError)) throw error;
  }
  return entries;
}
