import { describe, expect, test } from 'vitest';
import { SetupError } from '../../client/publisher.ts';
import { TransportError } from '../../client/transport-error.ts';
import { processHost } from '../../targets/mock-host.ts';
import { NotApplicable, NotTestable } from '../evidence/outcome-errors.ts';
import { openWorld } from '../scenario/world.ts';
import { declaredHere, runHere, settingsFor, sound } from '../testing/run-here.ts';
import { answersYet } from './answers-yet.ts';
import { patienceMsOf, runCase } from './run-case.ts';

async function outcomeOf(thrown: unknown): Promise<[string | undefined, string | undefined]> {
  const { cases } = await runHere([declaredHere('RF-REQ-02', () => Promise.reject(thrown))]);
  return [cases[0]?.outcome, cases[0]?.reason];
}

const bare = (stack?: string) => Object.assign(new RangeError('out of range'), { stack });

describe('a test that throws', () => {
  test.each([
    [new NotTestable('cannot be seen'), 'not-testable', 'cannot be seen'],
    [new NotApplicable('never arises'), 'not-applicable', 'never arises'],
    [new SetupError('no identity'), 'not-testable', 'no identity'],
    [new TransportError('timeout', 'late'), 'not-testable', 'no answer: late'],
    [new TransportError('given-up', 'dead'), 'not-testable', 'not run: dead'],
    [bare('at body (/home/me/a.ts:3:14)'), 'harness-error', 'RangeError: out of range a.ts:3:14'],
    [bare('no place'), 'harness-error', 'RangeError: out of range '],
    [bare(), 'harness-error', 'RangeError: out of range '],
    ['a text', 'harness-error', 'a text '],
    [undefined, 'harness-error', 'undefined '],
  ])('%s ends as %s', async (thrown, outcome, reason) => {
    expect(await outcomeOf(thrown)).toEqual([outcome, reason]);
  });
});

test('a test that does not wait for a request is broken, whatever else it saw', async () => {
  const hasty = declaredHere('RF-REQ-02', async ({ publisher, expect: that }) => {
    const identity = await publisher.generate();
    that(await publisher.refresh(identity)).toSay('success');
    void publisher.refresh(identity);
  });
  const { cases } = await runHere([hasty]);
  expect(cases).toMatchObject([
    {
      outcome: 'harness-error',
      reason: expect.stringContaining('did not wait for 1 of its requests'),
    },
  ]);
});

describe('a test that needs what the target lacks', () => {
  test('is not testable, says what is missing, and sends nothing', async () => {
    const greedy = declaredHere('RF-REQ-02', sound.body, { needs: ['second-target'] });
    const { cases } = await runHere([greedy]);
    expect(cases).toMatchObject([
      {
        outcome: 'not-testable',
        reason: 'needs a second environment (--second-target)',
        evidence: { exchanges: 0 },
      },
    ]);
  });

  test('of an expired token waits for one where no clock can be moved', async () => {
    const body = declaredHere(
      'RF-ST-08',
      async ({ expiredIdentity, publisher, expect: that, hasControl, wholeRun }) => {
        expect(hasControl).toBe(false);
        // Identities were set aside before, so that they expire meanwhile.
        expect(wholeRun.register.keyCount).toBeGreaterThan(0);
        that(await publisher.refresh(await expiredIdentity())).toSay('expired_token');
      },
      { needs: ['expired-token'] },
    );
    const slow = await runHere([body], {
      settings: ({ capabilities }) => ({
        capabilities: { ...capabilities, control: false, maxWaitMs: 2_000 },
      }),
      operator: { lifetimes: { refreshMs: 400 } },
    });
    expect(slow.cases).toMatchObject([{ outcome: 'passed' }]);
    const tooLong = await runHere([body], {
      settings: ({ capabilities }) => ({ capabilities: { ...capabilities, control: false } }),
    });
    expect(tooLong.cases[0]?.reason).toMatch(/^needs an expired token: this target's expire in 86400 s/);
  });
});

test('a test of an ended run does not begin to judge', async () => {
  const host = processHost();
  const mock = await host.start({ revision: '2023-08' });
  await using world = openWorld(settingsFor(mock.baseUrl), answersYet, host);
  const never = declaredHere('RF-REQ-03', () => new Promise(() => undefined));
  const [record] = await runCase(never, world, AbortSignal.abort());
  expect(record).toMatchObject({ outcome: 'not-testable', reason: expect.stringContaining('was ended') });
});

test('a test that the time budget has no room for does not begin, unless it judges the whole run', async () => {
  const last = { ...declaredHere('RF-ENC-06', sound.body, { overWholeRun: true }), key: 'RF-ENC-06.last' };
  const { cases } = await runHere([sound, last], { settings: () => ({ timeBudgetMs: 0 }) });
  expect(cases).toMatchObject([
    {
      outcome: 'not-testable',
      reason: 'the time budget was over before its turn',
      leftOut: { propertyRuns: 0, plannedRuns: 0, testsNotBegun: 1 },
      evidence: { exchanges: 0 },
    },
    { outcome: 'passed' },
  ]);
});

test('the patience with a test is its own, or two minutes, and any wait besides', () => {
  const settings = settingsFor('http://mock.invalid');
  const patient = { ...settings, capabilities: { ...settings.capabilities, maxWaitMs: 5_000 } };
  expect(patienceMsOf(sound, settings)).toBe(120_000);
  expect(patienceMsOf(sound, patient)).toBe(125_000);
  expect(patienceMsOf(sound, { ...patient, rateLimit: 0.1 })).toBe(145_000);
  expect(patienceMsOf(declaredHere('RF-REQ-02', sound.body, { patienceMs: 7 }), patient)).toBe(5_007);
});
