import { describe, expect, test } from 'vitest';
import type { RequirementId } from '../../contract/requirements.ts';
import type { Behaviour } from '../../mock/behaviour/behaviour.ts';
import { mockCredentials } from '../../mock/state/mock-credentials.ts';
import type { Lifetimes } from '../../mock/state/operator-state.ts';
import { behaviourNamed } from '../../mutants/behaviour-named.ts';
import { loadSuites } from '../../run/execute/load-suites.ts';
import { runInProcess } from '../../run/execute/run-in-process.ts';
import { declaredTests, mayWait } from '../../run/scenario/declared-tests.ts';
import { processHost } from '../../targets/mock-host.ts';
import { runSettings } from './run-settings.ts';

/** Tests that may wait, run against an operator whose clock cannot be moved. */
async function runWaiting(
  behaviour: Behaviour | undefined,
  lifetimes: Lifetimes,
  requirements?: readonly RequirementId[],
  maxWait = 30_000,
) {
  await loadSuites();
  const host = processHost();
  const operator = await host.start({ revision: '2023-08', lifetimes, ...(behaviour && { behaviour }) });
  const { apiKey, clientSecret } = mockCredentials;
  const target = {
    name: 'elsewhere',
    baseUrl: operator.baseUrl,
    isLoopback: true,
    credentials: { apiKey, clientSecret },
  };
  const options = { revision: '2023-08', seed: 1, runs: 3, maxWait } as const;
  const settings = { ...runSettings(options, target, [], []), keepsExchanges: false };
  const tests = declaredTests().filter(
    (one) => mayWait(one) && (requirements === undefined || requirements.includes(one.id as RequirementId)),
  );
  const { cases, defects } = await runInProcess(
    settings,
    { caseDone: () => undefined },
    new AbortController().signal,
    host,
    tests,
  );
  await operator.close();
  expect(defects).toEqual([]);
  return cases;
}

const SECONDS: Lifetimes = { identityMs: 1_500, refreshFromMs: 500, refreshMs: 5_000 };

describe('tokens that age while the run waits', { concurrent: true }, () => {
  test('show that an operator keeps them all their life', async () => {
    const cases = await runWaiting(undefined, SECONDS);
    expect(cases.filter(({ outcome }) => outcome === 'violated')).toEqual([]);
    const [accepted] = cases.filter(({ test }) => test.includes('accepted-during-its-whole-life'));
    expect(accepted).toMatchObject({ outcome: 'passed', isSupplement: true });
    expect(accepted).not.toHaveProperty('omitted');
  }, 30_000);

  test.each([
    ['refused-once-the-identity-has-expired', 'RF-SEM-04'],
    ['refused-in-the-last-fifth', 'RF-SEM-04'],
    ['refused-in-mid-life', 'RF-SEM-04'],
    ['opt-out-is-told-after-a-second', 'RF-OPT-04'],
    ['opt-out-is-forgotten-for-old-tokens', 'RF-OPT-04'],
    ['opt-out-is-forgotten-for-old-tokens-without-bearer', 'RF-OPT-06'],
  ] as const)(
    'find %s',
    async (name, requirement) => {
      const cases = await runWaiting(await behaviourNamed(name), SECONDS, [requirement]);
      const violated = cases.filter(({ outcome }) => outcome === 'violated');
      expect(new Set(violated.map((one) => one.requirement))).toEqual(new Set([requirement]));
    },
    30_000,
  );

  test('do not accuse an operator whose tokens live for two seconds, or all of whose times are equal', async () => {
    for (const lifetimes of [
      { identityMs: 1_000, refreshFromMs: 500, refreshMs: 2_000 },
      { identityMs: 2_000, refreshFromMs: 2_000, refreshMs: 2_000 },
    ]) {
      const cases = await runWaiting(undefined, lifetimes);
      expect(cases.filter(({ outcome }) => outcome === 'violated')).toEqual([]);
    }
  }, 60_000);

  test('are named in the reason when they live longer than a run waits', async () => {
    const cases = await runWaiting(undefined, { ...SECONDS, refreshMs: 86_400_000 }, ['RF-SEM-04'], 4_000);
    const [ages] = cases.filter(({ test }) => test.includes('a-token-from-generate-is-accepted'));
    expect(ages).toMatchObject({
      outcome: 'passed',
      omitted: [
        'a token from generate at 25 % of its life or at 60 % of its life or at 90 % of its life: refresh tokens live for 86400 s, --max-wait is 4 s, and no vault (--vault) has one',
      ],
    });
  }, 60_000);
});
