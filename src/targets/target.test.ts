import { describe, expect, test } from 'vitest';
import type { Need } from '../contract/requirement.ts';
import { type Capabilities, missing, needsControl } from './target.ts';

const nothing: Capabilities = {
  credentials: false,
  otherSiteKey: false,
  unprivilegedKey: false,
  control: false,
  secondTarget: false,
  expiredInVault: 0,
  manyRequests: false,
  maxWaitMs: 0,
};

describe('a need', () => {
  test.each<[Need, Partial<Capabilities>, string]>([
    ['credentials', { credentials: true }, 'EUID_CLIENT_SECRET'],
    ['other-site-key', { otherSiteKey: true }, 'EUID_OTHER_SITE_API_KEY'],
    ['unprivileged-key', { unprivilegedKey: true }, 'EUID_UNPRIVILEGED_API_KEY'],
    ['second-target', { secondTarget: true }, '--second-target'],
    ['many-requests', { manyRequests: true }, '--runs'],
    ['expired-token', { credentials: true }, 'EUID_CLIENT_SECRET'],
    ['later-moment', { credentials: true }, 'EUID_CLIENT_SECRET'],
    ['opt-out-control', { control: true }, 'proven on the mock only: needs opt out control'],
    ['clock', { control: true }, 'proven on the mock only: needs clock'],
  ])('of %s is met by %o alone, and a missing one is named', (need, capability, what) => {
    const everythingElse = Object.fromEntries(
      Object.entries({ ...nothing, expiredInVault: 1, maxWaitMs: 1 }).map(([name, value]) => [
        name,
        typeof value === 'boolean' ? !(name in capability) : value,
      ]),
    ) as Capabilities;
    expect(missing(need, { ...nothing, ...capability })).toBeUndefined();
    expect(missing(need, everythingElse)).toContain(what);
  });

  test('that changes the operator gets its own instance', () => {
    const needs: Need[] = ['clock', 'opt-out-control', 'key-control', 'client-control'];
    expect(needs.filter(needsControl)).toEqual(needs);
    const others: Need[] = ['credentials', 'expired-token', 'many-requests', 'second-target'];
    expect(others.filter(needsControl)).toEqual([]);
  });
});
