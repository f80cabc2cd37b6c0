import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { type MockOperator, startMockOperator } from '../../mock/mock-operator.ts';
import { mockCredentials } from '../../mock/state/mock-credentials.ts';
import { behaviourNamed } from '../../mutants/behaviour-named.ts';
import { loadSuites } from '../../run/execute/load-suites.ts';
import { runInProcess } from '../../run/execute/run-in-process.ts';
import { declaredTests, needsOf } from '../../run/scenario/declared-tests.ts';
import { socketHost } from '../../targets/mock-host.ts';
import { scratchFolder } from '../../testing/scratch-folder.ts';
import { runSettings } from './run-settings.ts';
import { openVault } from './vault-session.ts';

const { apiKey, clientSecret } = mockCredentials;
const DAY_MS = 86_400_000;

let file: string;
beforeEach(() => {
  file = join(scratchFolder(), 'tokens.vault');
});

function targetAt(baseUrl: string) {
  return { name: 'elsewhere', baseUrl, isLoopback: true, credentials: { apiKey, clientSecret } };
}

function sessionOf({ baseUrl }: MockOperator, nowMs: number) {
  return openVault(file, '/reports', targetAt(baseUrl), nowMs);
}

/** An operator whose clock may be ahead: days pass for it, and not for this machine. */
async function start(name: string, port = 0): Promise<MockOperator> {
  const behaviour = await behaviourNamed(name);
  if (behaviour === undefined) throw new Error(`there is no behaviour "${name}"`);
  return startMockOperator({ revision: '2023-08', port, behaviour: { ...behaviour, isTimely: () => true } });
}

/** What tests of aged tokens find a while after the vault was filled, on an operator without control. */
async function runLater(operator: MockOperator, laterMs: number) {
  await loadSuites();
  operator.control.advanceClock(laterMs);
  const { kept } = sessionOf(operator, operator.control.nowMs());
  const options = { revision: '2023-08', seed: 1, runs: 3, maxWait: 0 } as const;
  const settings = runSettings(options, targetAt(operator.baseUrl), [], [], kept);
  const { cases, defects } = await runInProcess(
    { ...settings, keepsExchanges: false },
    { caseDone: () => undefined },
    new AbortController().signal,
    socketHost,
    declaredTests().filter((one) => needsOf(one).includes('aged-token')),
  );
  expect(defects).toEqual([]);
  return cases;
}

const idsOf = (cases: Awaited<ReturnType<typeof runLater>>, outcome: string) => [
  ...new Set(cases.filter((one) => one.outcome === outcome).map(({ requirement }) => requirement)),
];

describe('tokens of an earlier run', () => {
  test('are refreshed, or answered with an opt-out, at the age that they have', async () => {
    await using operator = await start('documented');
    await sessionOf(operator, Date.now()).deposit('2023-08', 7);
    const cases = await runLater(operator, DAY_MS * 0.3);
    expect(cases.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
    const [accepted] = cases.filter(({ requirement }) => requirement === 'RF-SEM-04');
    expect(accepted?.evidence.exchanges).toBeGreaterThanOrEqual(2);
    expect(accepted?.omitted).toEqual([
      expect.stringMatching(/at 60 % of its life or at 90 % of its life: /),
    ]);
    const [kept] = cases.filter(({ requirement }) => requirement === 'RF-REQ-08');
    expect(kept).not.toHaveProperty('omitted');
  }, 30_000);

  test('show that a deploy has made the operator forget the tokens that users hold', async () => {
    const before = await start('documented');
    await sessionOf(before, Date.now()).deposit('2023-08', 7);
    await before.close();
    const port = Number(new URL(before.baseUrl).port);
    await using after = await start('documented', port);
    const violated = idsOf(await runLater(after, 60_000), 'violated');
    expect(violated).toEqual(expect.arrayContaining(['RF-REQ-08', 'RF-KEY-04', 'RF-OPT-04']));
  }, 30_000);

  test.each([
    ['opt-out-is-forgotten-for-old-tokens', 'RF-OPT-04'],
    ['opt-out-is-forgotten-for-old-tokens-without-bearer', 'RF-OPT-06'],
    ['refused-in-the-last-fifth', 'RF-SEM-04'],
  ] as const)(
    'find %s days later',
    async (name, requirement) => {
      await using operator = await start(name);
      await sessionOf(operator, Date.now()).deposit('2023-08', 7);
      expect(idsOf(await runLater(operator, DAY_MS * 0.92), 'violated')).toContain(requirement);
    },
    30_000,
  );
});
