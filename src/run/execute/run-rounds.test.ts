import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documented } from '../../mock/behaviour/documented.ts';
import type { MockOptions } from '../../mock/mock-operator.ts';
import { mockCredentials } from '../../mock/state/mock-credentials.ts';
import { processHost } from '../../targets/mock-host.ts';
import type { DeclaredTest } from '../scenario/declared-tests.ts';
import { declaredHere, settingsFor, sound } from '../testing/run-here.ts';
import { runRounds } from './run-rounds.ts';

type Options = { durationMs: number; operator?: Partial<MockOptions>; rateLimit?: number };

async function rounds(tests: readonly DeclaredTest[], { durationMs, operator = {}, rateLimit = 0 }: Options) {
  const host = processHost();
  const mock = await host.start({ revision: '2023-08', ...operator });
  const { target, ...usual } = settingsFor(mock.baseUrl, { rateLimit });
  const { apiKey, clientSecret } = mockCredentials;
  const settings = { ...usual, target: { ...target, credentials: { apiKey, clientSecret } } };
  const progress = { caseDone: () => undefined };
  const result = await runRounds(settings, durationMs, progress, new AbortController().signal, host, tests);
  await mock.close();
  return result;
}

const judged = (inputs: number[] = []) =>
  declaredHere('RF-REQ-03', ({ forAll, expect: that }) =>
    forAll(fc.nat(), async (input) => {
      inputs.push(input);
      that.that(true, 'anything', { expected: '', actual: '' });
    }),
  );

describe('a run over a given time', () => {
  test('runs its tests again and again, with new inputs and new users', async () => {
    const inputs: number[] = [];
    const users: string[] = [];
    const named = declaredHere('RF-REQ-02', async ({ publisher, expect: that }) => {
      const identity = await publisher.generate();
      users.push(JSON.stringify(identity.user));
      that(await publisher.refresh(identity)).toSay('success');
    });
    const { cases, load } = await rounds([named, judged(inputs)], { durationMs: 300 });
    expect(cases.map(({ requirement, outcome }) => [requirement, outcome])).toEqual([
      ['RF-REQ-02', 'passed'],
      ['RF-REQ-03', 'passed'],
    ]);
    expect(load?.rounds).toBeGreaterThan(3);
    expect(new Set(users).size).toBe(users.length);
    expect(inputs.slice(0, 10)).not.toEqual(inputs.slice(10, 20));
    expect(cases[1]?.evidence.propertyRuns).toBe(inputs.length);
    expect(load?.answers).toBe(cases[0]?.evidence.exchanges);
  });

  test('always does the first round whole', async () => {
    const { cases, load } = await rounds([sound, judged()], { durationMs: 0 });
    expect(load?.rounds).toBe(1);
    expect(cases).toMatchObject([{ outcome: 'passed' }, { evidence: { propertyRuns: 10 } }]);
    expect(cases[1]).not.toHaveProperty('leftOut');
  });

  test('finds what goes wrong once in two hundred answers, and says with which seed it shows', async () => {
    let answers = 0;
    const behaviour = {
      ...documented,
      initializationVector: () => {
        answers += 1;
        return answers === 200 ? Buffer.alloc(16) : documented.initializationVector();
      },
    };
    const length = declaredHere('RF-ENC-06', async ({ publisher, expect: that }) => {
      const answer = await publisher.refresh(await publisher.generate());
      that.that(answer.opened.how === 'sealed', 'a refresh', { expected: 'sealed', actual: 'not' }, answer);
    });
    const { cases } = await rounds([length], { durationMs: 1_500, operator: { behaviour } });
    expect(cases[0]?.outcome).toBe('violated');
    const [, seed] = /--seed (\d+) /.exec(cases[0]?.failures[0]?.replay ?? '') ?? [];
    expect(Number(seed)).toBeGreaterThan(1);
  });

  test('ends what judges the whole run last, over the answers of all rounds', async () => {
    const whole = declaredHere(
      'RF-KEY-05',
      async ({ wholeRun, expect: that }) => {
        wholeRun.judged(wholeRun.register.keyCount);
        that.that(true, 'anything', { expected: '', actual: '' });
      },
      { overWholeRun: true },
    );
    const { cases, load } = await rounds([sound, whole], { durationMs: 200 });
    expect(cases.map(({ requirement }) => requirement)).toEqual(['RF-REQ-02', 'RF-KEY-05']);
    expect(cases[1]?.evidence.wholeRunAnswers).toBe(load?.answers);
  });

  test('keeps to the rate that was asked for', async () => {
    const { load } = await rounds([sound], { durationMs: 3_000, rateLimit: 100 });
    const due = (load?.durationMs ?? 0) / 10;
    expect(due).toBeGreaterThan(290);
    expect(load?.answers).toBeGreaterThan(0.95 * due);
    // The first 32 may come at once.
    expect(load?.answers).toBeLessThan(1.05 * due + 32);
  });
});
