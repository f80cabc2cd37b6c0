import { randomInt } from 'node:crypto';
import { defined } from '../../basics/defined.ts';
import type { RunSettings } from '../../run/scenario/settings.ts';
import type { VaultEntry } from '../../run/supplies/vault.ts';
import type { ActiveWaiver } from '../../run/waivers/waiver-match.ts';
import { fingerprintSalt } from '../../secret/fingerprint.ts';
import type { Capabilities, TargetSettings } from '../../targets/target.ts';
import type { RunOptions } from './run-options.ts';

/** Runs of each property against a target on this machine. */
export const LOOPBACK_RUNS = 100;
const REMOTE_RUNS = 10;
const REMOTE_RATE = 10;
const PROPERTY_TIME_MS = 5_000;

/** The options that affect the worker. */
export type SettingsOptions = Pick<
  RunOptions,
  'revision' | 'seed' | 'runs' | 'rateLimit' | 'requirement' | 'path' | 'maxWait' | 'waivers' | 'writeWaivers'
>;

/** The settings for the worker of a run, from the options and the target. */
export function runSettings(
  options: SettingsOptions,
  target: TargetSettings,
  waivers: readonly ActiveWaiver[],
  expired: readonly VaultEntry[],
): RunSettings {
  return {
    revision: options.revision,
    target,
    capabilities: capabilitiesOf(target, options, expired),
    seed: options.seed ?? randomInt(2 ** 31),
    runs: options.runs ?? (target.isLoopback ? LOOPBACK_RUNS : REMOTE_RUNS),
    ...(options.runs === undefined ? { propertyTimeMs: PROPERTY_TIME_MS } : {}),
    rateLimit: options.rateLimit ?? (target.isLoopback ? 0 : REMOTE_RATE),
    ...defined({ selection: options.requirement, replay: options.path }),
    waivers,
    seesEveryFailure: options.writeWaivers !== undefined,
    expired,
    fingerprintSalt: fingerprintSalt(),
    keepsExchanges: true,
    replayOptions: replayOptions(options, target),
  };
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
    control: target.mockBehaviour !== undefined,
    secondTarget: target.second !== undefined,
    expiredInVault: expired.length,
    manyRequests: target.isLoopback || options.runs !== undefined,
    maxWaitMs: options.maxWait,
  };
}

// The replay command needs every option that changes inputs or judgement.
function replayOptions(options: SettingsOptions, target: TargetSettings): string {
  const parts = [`--target=${target.name}`];
  if (options.revision !== '2023-08') parts.push(`--revision=${options.revision}`);
  if (options.waivers !== undefined) parts.push(`--waivers=${options.waivers}`);
  return parts.join(' ');
}
