import { expect, test } from 'vitest';
import type { Carrier } from '../../client/carrier.ts';
import { revisions } from '../../contract/revision.ts';
import { mockCredentials } from '../../mock/state/mock-credentials.ts';
import { defaultLifetimes, type Lifetimes } from '../../mock/state/operator-state.ts';
import { loadSuites } from '../../run/execute/load-suites.ts';
import { runInProcess } from '../../run/execute/run-in-process.ts';
import { type MockHost, processHost } from '../../targets/mock-host.ts';
import { runSettings } from './run-settings.ts';

/** The limits that README promises for a target on another machine. */
const MOST_REQUESTS = 600;
const MOST_WHEN_WAITING = 650;
const DEFAULT_WAIT_MS = 30_000;
/** Requests before the first test, which check whether the target can be tested. */
const BEFOREHAND = 3;

function counting(host: MockHost, count: () => void): MockHost {
  return {
    ...host,
    carrierTo(baseUrl) {
      const carrier = host.carrierTo(baseUrl);
      if (carrier === undefined) return undefined;
      const counted: Carrier = {
        carry(request, giveUp) {
          count();
          return carrier.carry(request, giveUp);
        },
        close: () => carrier.close(),
      };
      return counted;
    },
  };
}

const SECONDS: Lifetimes = { identityMs: 1_500, refreshFromMs: 500, refreshMs: 5_000 };

test.each([
  ...revisions.map((revision) => [revision, 'of a day', defaultLifetimes, MOST_REQUESTS] as const),
  ['2026-07', 'of seconds', SECONDS, MOST_WHEN_WAITING] as const,
])(
  'a default run against another machine stays within its request budget, revision %s and tokens %s',
  async (revision, _, lifetimes, most) => {
    await loadSuites();
    let requests = BEFOREHAND;
    const host = counting(processHost(), () => {
      requests += 1;
    });
    const operator = await host.start({ revision, lifetimes });
    const { apiKey, clientSecret, otherSiteApiKey, unprivilegedApiKey } = mockCredentials;
    const target = {
      name: 'elsewhere',
      baseUrl: operator.baseUrl,
      isLoopback: false,
      credentials: { apiKey, clientSecret },
      otherSiteApiKey,
      unprivilegedApiKey,
    };
    const settings = runSettings(
      { revision, seed: 1, rateLimit: 0, maxWait: DEFAULT_WAIT_MS },
      target,
      [],
      [],
    );
    const { cases, defects } = await runInProcess(
      { ...settings, keepsExchanges: false },
      { caseDone: () => undefined },
      new AbortController().signal,
      host,
    );
    await operator.close();
    expect(defects).toEqual([]);
    expect(cases.filter(({ outcome }) => outcome === 'violated')).toEqual([]);
    expect(requests).toBeLessThan(most);
  },
  60_000,
);
