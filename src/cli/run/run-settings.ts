import { randomInt } from 'node:crypto';
import { resolve } from 'node:path';
import { defined } from '../../basics/defined.ts';
import { deriveSeed } from '../../run/execute/seed.ts';
import { seedOfShard } from '../../run/execute/shard-tests.ts';
import type { RunSettings } from '../../run/scenario/settings.ts';
import type { DueEntry, VaultEntry } from '../../run/supplies/vault-entry.ts';
import type { ActiveWaiver } from '../../run/waivers/waiver-match.ts';
import { FINGERPRINT_FILE } from '../../run/watch/fingerprint-file.ts';
import { fingerprintSalt } from '../../secret/fingerprint.ts';
import type { Capabilities, TargetSettings } from '../../targets/target.ts';
import { type BearingOptions, replayOptions } from './replay-options.ts';
import { DEFAULT_REPORT_DIR, type RunOptions } from './run-options.ts';

/** Runs of each property against a target on this machine. */
export const LOOPBACK_RUNS = 100;
const REMOTE_RUNS = 10;
const REMOTE_RATE = 10;

/** The options that affect the worker. */
export type SettingsOptions = BearingOptions &
  Pick<RunOptions, 'seed' | 'requirement' | 'path' | 'writeWaivers' | 'timeBudget' | 'shard' | 'runId'> & {
    traceChannel?: string;
  };

/** The settings for the worker of a run, from the options and the target. */
export function runSettings(
  options: SettingsOptions,
  target: TargetSettings,
  waivers: readonly ActiveWaiver[],
  expired: readonly VaultEntry[],
  kept: readonly DueEntry[] = [],
): RunSettings {
  const seed = options.seed ?? (options.runId === undefined ? randomInt(2 ** 31) : seedOfRun(options.runId));
  const { shard: part, runId = `seed ${seed}` } = options;
  const { reportDir = DEFAULT_REPORT_DIR } = options;
  const shard = part && { ...part, seed, runId, fingerprintFile: resolve(reportDir, FINGERPRINT_FILE) };
  return {
    revision: options.revision,
    target,
    capabilities: capabilitiesOf(target, options, expired),
    seed: shard === undefined ? seed : seedOfShard(seed, shard),
    ...defined({ shard }),
    runs: options.runs ?? (target.isLoopback ? LOOPBACK_RUNS : REMOTE_RUNS),
    rateLimit: options.rateLimit ?? (target.isLoopback ? 0 : REMOTE_RATE),
    ...defined({
      timeBudgetMs: options.timeBudget,
      selection: options.requirement,
      replay: options.path,
      traceChannel: options.traceChannel,
    }),
    waivers,
    seesEveryFailure: options.writeWaivers !== undefined,
    expired,
    kept,
    fingerprintSalt: fingerprintSalt(),
    keepsExchanges: true,
    replayOptions: replayOptions(options, target),
  };
}

/** The seed of a run that has a name instead: the same in all its shards. */
function seedOfRun(runId: string): number {
  return deriveSeed(0, 'run', runId);
}

function capabilitiesOf(
  target: TargetSettings,
  options: SettingsOptions,
  expired: readonly VaultEntry[],
): Capabilities {
  return {
    credentials: target.credentials !== undefined,
    otherSiteKey: target.otherSiteApiKey !== undefined,
    unprivilegedKey: target.unprivilegedApiKey !== undefined,
    control: target.mockBehaviour !== undefined || target.controlUrl !== undefined,
    secondTarget: target.second !== undefined,
    expiredInVault: expired.length,
    manyRequests: target.isLoopback || options.runs !== undefined,
    maxWaitMs: options.maxWait,
  };
}
