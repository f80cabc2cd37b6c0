import { resolve, sep } from 'node:path';
import { defined } from '../../basics/defined.ts';
import { OperatorClient } from '../../client/operator-client.ts';
import { Publisher } from '../../client/publisher.ts';
import { openTransport } from '../../client/transport.ts';
import type { Revision } from '../../contract/revision.ts';
import { writingTo } from '../../report/report-error.ts';
import { newEntries } from '../../run/supplies/new-entries.ts';
import { OptedOutUser } from '../../run/supplies/opted-out-user.ts';
import { userSource } from '../../run/supplies/users.ts';
import { readVault, writeVault } from '../../run/supplies/vault.ts';
import { type DueEntry, dueEntries, type VaultEntry } from '../../run/supplies/vault-entry.ts';
import { VaultError } from '../../run/supplies/vault-error.ts';
import { worthKeeping } from '../../run/supplies/vault-spread.ts';
import { ClockSkew } from '../../run/watch/clock-skew.ts';
import type { TargetSettings } from '../../targets/target.ts';
import { toCredentials } from '../../targets/target-credentials.ts';

/** Clocks may differ, so a token counts as expired a minute after its expiry. */
const MARGIN_MS = 60_000;

/** The vault of one run. */
export type VaultSession = {
  /** Tokens of earlier runs that have expired by now. */
  expired: readonly VaultEntry[];
  /** Tokens of earlier runs that are still valid and of an age at which they are to be sent. */
  kept: readonly DueEntry[];
  /** Says that the run sent none of the tokens that are still valid. */
  giveBack(): void;
  /** Adds new tokens for later runs, if the target issues any. */
  deposit(revision: Revision, seed: number): Promise<void>;
};

const noVault: VaultSession = {
  expired: [],
  kept: [],
  giveBack: () => undefined,
  deposit: () => Promise.resolve(),
};

/**
 * Opens the vault of a run, if it has one. What the run may send is marked as sent at once: an operator may take a token
 * only once, and a run may be ended at any moment.
 * @param mayRepeat whether tokens that were sent before may be sent again, as in a replay
 * @throws VaultError when it cannot be used, has no secret to open it, or is in the report folder
 */
export function openVault(
  file: string | undefined,
  reportDir: string,
  target: TargetSettings,
  nowMs: number,
  mayRepeat = false,
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
  const kept = target.mockBehaviour === undefined ? dueEntries(entries, nowMs, mayRepeat) : [];
  const write = (content: readonly VaultEntry[]) =>
    writingTo(file, () => writeVault(file, address, clientSecret, content));
  const sent = new Set(kept.map(({ entry }) => entry));
  const marked = entries.map((entry) => (sent.has(entry) ? { ...entry, isSent: true } : entry));
  if (kept.length > 0) write(marked);
  return {
    expired:
      target.mockBehaviour === undefined
        ? entries.filter((one) => one.isSent !== true && one.refreshExpiresMs + MARGIN_MS < nowMs)
        : [],
    kept,
    giveBack: () => {
      if (kept.length > 0) write(entries);
    },
    async deposit(revision, seed) {
      const skew = new ClockSkew();
      await using transport = openTransport({
        baseUrl: target.baseUrl,
        connections: 1,
        ...defined({ proxy: target.proxy }),
        observe: (exchange) => skew.observe(exchange),
      });
      const publisher = new Publisher(new OperatorClient(transport, credentials), userSource(revision, seed));
      const fresh = await newEntries(publisher, new OptedOutUser(revision), () => skew.nowMs());
      if (fresh.length > 0) write(worthKeeping([...marked, ...fresh], nowMs));
    },
  };
}
