import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mockCredentials } from '../../mock/state/mock-credentials.ts';
import type { TargetSettings } from '../../targets/target.ts';
import { runSettings, type SettingsOptions } from './run-settings.ts';

const near: TargetSettings = { name: 'http://127.0.0.1:1', baseUrl: 'http://127.0.0.1:1', isLoopback: true };
const far: TargetSettings = { name: 'integ', baseUrl: 'https://integ.euid.eu', isLoopback: false };

function settings(target: TargetSettings, options: Partial<SettingsOptions> = {}) {
  return runSettings({ revision: '2023-08', maxWait: 5_000, ...options }, target, [], []);
}

describe('the load on a target', () => {
  test('is limited on another machine', () => {
    expect(settings(near)).toMatchObject({ runs: 100, rateLimit: 0, capabilities: { manyRequests: true } });
    expect(settings(far)).toMatchObject({ runs: 10, rateLimit: 10, capabilities: { manyRequests: false } });
  });

  test('is what the options say', () => {
    const asked = settings(far, { runs: 300, rateLimit: 0 });
    expect(asked).toMatchObject({ runs: 300, rateLimit: 0, capabilities: { manyRequests: true } });
  });
});

test('only a user limits the time of a run', () => {
  expect(settings(near)).not.toHaveProperty('timeBudgetMs');
  expect(settings(near, { timeBudget: 60_000 }).timeBudgetMs).toBe(60_000);
});

describe('a shard', () => {
  const shard = { index: 2, count: 4 };

  test('has a seed of its own, which derives from that of the run', () => {
    const [one, other] = [{ ...shard, index: 1 }, shard].map((part) =>
      settings(near, { shard: part, seed: 7 }),
    );
    expect(other?.shard).toMatchObject({ ...shard, seed: 7, runId: 'seed 7' });
    expect(other?.shard?.fingerprintFile).toBe(resolve('reports', 'shard-fingerprints.bin'));
    expect(new Set([7, one?.seed, other?.seed]).size).toBe(3);
    expect(settings(near, { shard, seed: 7 }).seed).toBe(other?.seed);
  });

  test('takes the name of the run for a seed', () => {
    const named = settings(near, { shard, runId: '17283' });
    expect(named.shard?.runId).toBe('17283');
    expect(settings(near, { shard, runId: '17283' })).toEqual(named);
    expect(settings(near, { shard, runId: '17284' }).seed).not.toBe(named.seed);
  });
});

describe('the capabilities of a target', () => {
  test('are only the waiting time if nothing else is known', () => {
    expect(settings(far).capabilities).toEqual({
      ...{ credentials: false, otherSiteKey: false, unprivilegedKey: false, control: false },
      ...{ secondTarget: false, expiredInVault: 0, manyRequests: false, maxWaitMs: 5_000 },
    });
  });

  test('follow from its settings', () => {
    const { apiKey, clientSecret, otherSiteApiKey, unprivilegedApiKey } = mockCredentials;
    const credentials = { apiKey, clientSecret };
    const second = { baseUrl: 'https://other.example', credentials };
    const mock = { ...near, mockBehaviour: 'documented', credentials, otherSiteApiKey, unprivilegedApiKey };
    const entry = {
      refreshToken: 'token',
      responseKey: 'key',
      refreshExpiresMs: 1,
      kind: 'generated',
    } as const;
    const expired = [{ ...entry, keptFor: 'expired', issuedMs: null, identityExpiresMs: null }] as const;
    const options = { revision: '2023-08', maxWait: 0 } as const;
    expect(runSettings(options, { ...mock, second }, [], expired).capabilities).toEqual({
      ...{ credentials: true, otherSiteKey: true, unprivilegedKey: true, control: true },
      ...{ secondTarget: true, expiredInVault: 1, manyRequests: true, maxWaitMs: 0 },
    });
  });
});

describe('the replay command', () => {
  test('names the target and every option that changes inputs or judgement', () => {
    expect(settings(far, { maxWait: 30_000 }).replayOptions).toBe('--target=integ');
    expect(settings(far, { revision: '2026-07', waivers: 'none' }).replayOptions).toBe(
      '--target=integ --revision=2026-07 --waivers=none --max-wait=5000ms',
    );
  });

  test('has the seed, which is new unless it was given', () => {
    expect(settings(near, { seed: 7 }).seed).toBe(7);
    expect(new Set(Array.from({ length: 5 }, () => settings(near).seed)).size).toBeGreaterThan(1);
  });
});

test('the worker gets the selected requirements or test', () => {
  const path = { test: 'RF-ST-04.empty-body', path: '0:1' };
  expect(settings(near, { requirement: ['RF-ST-04'], path })).toMatchObject({
    selection: ['RF-ST-04'],
    replay: path,
  });
  expect(Object.keys(settings(near))).not.toContain('selection');
  expect(Object.keys(settings(near))).not.toContain('replay');
});
