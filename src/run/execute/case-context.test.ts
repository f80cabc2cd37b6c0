import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Behaviour } from '../../mock/behaviour/behaviour.ts';
import { documented } from '../../mock/behaviour/documented.ts';
import { mockCredentials } from '../../mock/state/mock-credentials.ts';
import { mutantNamed } from '../../mutants/mutants.ts';
import type { CaseRecord } from '../evidence/case-record.ts';
import { requestCommands } from '../model/commands.ts';
import { startModel } from '../model/start-model.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { RunSettings } from '../scenario/settings.ts';
import { declaredHere, runHere, sound } from '../testing/run-here.ts';
import { parseReplayPoint } from './replay-point.ts';

/** A failure without the number of its exchange, which is another in each run. */
function lasting<Seen extends { exchange?: number }>(failure: Seen | undefined): Omit<Seen, 'exchange'> {
  if (failure === undefined) throw new Error('there is no failure');
  const { exchange: _, ...rest } = failure;
  return rest;
}

async function reasonOf(body: (scenario: Scenario) => Promise<unknown>) {
  const { cases } = await runHere([declaredHere('RF-REQ-02', body)]);
  return [cases[0]?.outcome, cases[0]?.reason];
}

describe('a test that asks for more than it said it needs', () => {
  test('has no control over an operator that it shares', async () => {
    const body = async ({ control }: Scenario) => control.advanceClock(1);
    expect(await reasonOf(body)).toEqual(['not-testable', 'needs an instance of its own']);
  });

  test('has no second environment where the run has none', async () => {
    const body = async ({ second }: Scenario) => void (await second().generate());
    expect(await reasonOf(body)).toEqual(['not-testable', 'needs a second environment (--second-target)']);
  });

  test('has the second environment where there is one', async () => {
    const { apiKey, clientSecret } = mockCredentials;
    const body = declaredHere('RF-REQ-02', async ({ second, publisher, expect: that }) => {
      that(await publisher.refresh(await second().generate())).toSay('success');
    });
    const { cases } = await runHere([body], {
      settings: ({ target }) => ({
        target: { ...target, second: { baseUrl: target.baseUrl, credentials: { apiKey, clientSecret } } },
      }),
    });
    expect(cases).toMatchObject([{ outcome: 'passed', evidence: { exchanges: 2 } }]);
  });
});

/** Something in front of the operator answers some refreshes in its place, as often as they are tried. */
function behindGateway(isTurnedDown: (body: string) => boolean) {
  const page = { httpStatus: 503, headers: { 'content-type': 'text/html' }, body: '<html>' };
  const behaviour: Behaviour = {
    ...documented,
    refuseOutright: ({ body }) => (isTurnedDown(body.toString()) ? page : undefined),
  };
  return { operator: { behaviour } };
}

describe('what something in front of the operator answers', () => {
  const rows = ['a', 'b', 'c'];
  const body = async ({ operator, each, expect: that }: Scenario) => {
    await each(rows, async (row) => that(await operator.refresh(row)).toBeError());
  };

  test('leaves the other rows as evidence, and the test says what is missing', async () => {
    const run = await runHere(
      [declaredHere('RF-REQ-02', body)],
      behindGateway((sent) => sent === 'b'),
    );
    expect(run.cases).toMatchObject([
      { outcome: 'passed', reason: expect.stringMatching(/^an input was not judged: .*HTTP 503/) },
    ]);
    expect(run.unavailable).toEqual({ answers: 4, of: 6 });
  });

  test('is not testable where it answered every row, and no violation', async () => {
    const run = await runHere(
      [declaredHere('RF-REQ-02', body)],
      behindGateway(() => true),
    );
    expect(run.cases).toMatchObject([
      { outcome: 'not-testable', reason: expect.stringMatching(/HTTP 503/), failures: [] },
    ]);
  });
});

describe('a property of a test', () => {
  const notRefused = async ({ publisher, expect: that, forAll }: Scenario) =>
    forAll(fc.nat(1_000), async (value) => {
      const answer = await publisher.refresh(await publisher.generate());
      that.that(value < 17, 'a number', { expected: 'less than 17', actual: String(value) }, answer);
    });
  const run = async (changes: Partial<RunSettings>) => {
    const body = declaredHere('RF-REQ-02', notRefused);
    const { cases } = await runHere([body], { settings: () => ({ runs: 50, ...changes }) });
    return cases[0];
  };

  test('is one to a test, so that its path is enough to replay it', async () => {
    const body = async ({ forAll }: Scenario) => {
      await forAll(fc.nat(), async () => undefined);
      await forAll(fc.nat(), async () => undefined);
    };
    const [outcome, reason] = await reasonOf(body);
    expect(outcome).toBe('harness-error');
    expect(reason).toContain('RF-REQ-02.a-test holds two properties: one to a test');
  });

  test('is replayed from the path that its failure names, to the same failure', async () => {
    const failure = (await run({}))?.failures[0];
    expect(failure).toMatchObject({ actual: '17', message: 'a number; smallest input: 17' });
    const [, path] = /--path \S+?\.a-test:(\S+)$/.exec(failure?.replay ?? '') ?? [];
    const again = await run({ replay: { test: 'RF-REQ-02.a-test', path: path ?? '' } });
    expect(again?.failures.map(lasting)).toEqual([lasting(failure)]);
    expect(again?.evidence.propertyRuns).toBe(1);
  });

  test('is replayed and shrunk with users who are named as they were', async () => {
    const notHashed = async ({ publisher, expect: that, forAll }: Scenario) =>
      forAll(fc.nat(1_000), async () => {
        const { user, exchange } = await publisher.generate();
        const actual = Object.keys(user)[0] ?? '';
        that.that(actual !== 'email_hash', 'a user', { expected: 'an address', actual }, exchange);
      });
    for (const seed of [1, 2, 3, 4]) {
      const runIt = async (changes: Partial<RunSettings>) => {
        const { cases } = await runHere([declaredHere('RF-REQ-02', notHashed)], {
          settings: () => ({ runs: 50, seed, ...changes }),
        });
        return cases[0]?.failures;
      };
      const [failure] = (await runIt({})) ?? [];
      const [, path] = /--path \S+?\.a-test:(\S+)$/.exec(failure?.replay ?? '') ?? [];
      const replay = { test: 'RF-REQ-02.a-test', path: path ?? '' };
      expect(failure?.actual).toBe('email_hash');
      expect((await runIt({ replay }))?.map(lasting)).toEqual([lasting(failure)]);
    }
  });

  test('says how many runs the time budget left out', async () => {
    const holds = declaredHere('RF-REQ-02', (scenario) =>
      scenario.forAll(fc.nat(), async () => {
        await pause(10);
        await sound.body(scenario);
      }),
    );
    const found = async (changes: Partial<RunSettings>) => {
      const { cases } = await runHere([holds], { settings: () => ({ runs: 40, ...changes }) });
      return cases[0];
    };
    expect(await found({ timeBudgetMs: 60_000 })).not.toHaveProperty('leftOut');
    const cut = await found({ timeBudgetMs: 100 });
    const propertyRuns = cut?.evidence.propertyRuns ?? 0;
    expect(propertyRuns).toBeGreaterThan(0);
    expect(propertyRuns).toBeLessThan(20);
    expect(cut?.leftOut).toEqual({ propertyRuns, plannedRuns: 40, testsNotBegun: 0 });
  });
});

describe('sequences of commands', () => {
  const model = declaredHere('RF-SEM-07', (scenario) =>
    scenario.forAllSequences(requestCommands(), () => startModel(scenario)),
  );
  const remote = ({ target, capabilities }: RunSettings) => ({
    target: { ...target, isLoopback: false },
    capabilities: { ...capabilities, control: false },
  });

  test('hold of a right operator without control of it, in fewer commands where it is far away', async () => {
    const near = await runHere([model]);
    const far = await runHere([model], { settings: remote });
    expect([near, far].map(({ cases }) => cases[0]?.outcome)).toEqual(['passed', 'passed']);
    const exchanges = [near, far].map(({ cases }) => cases[0]?.evidence.exchanges ?? 0);
    expect(exchanges[1]).toBeLessThan(exchanges[0] ?? 0);
  });

  test('that fail are replayed by the path of their commands, to the same failure', async () => {
    const operator = { behaviour: mutantNamed('response-key-is-kept').behaviour(documented) };
    const failuresOf = async (changes: Partial<RunSettings>) => {
      const { cases } = await runHere([model], { settings: () => changes, operator });
      return cases.flatMap(({ failures }) => failures);
    };
    const [failure] = await failuresOf({});
    expect(failure?.message).toMatch(/^the response key of a refresh; smallest input: refresh /);
    const [, text = ''] = /--path (\S+)$/.exec(failure?.replay ?? '') ?? [];
    const replay = parseReplayPoint(text) ?? { test: 'none' };
    expect(replay).toMatchObject({ path: expect.any(String), replayPath: expect.any(String) });
    expect((await failuresOf({ replay })).map(lasting)).toEqual([lasting(failure)]);
  });
});

describe('a failure over the whole run', () => {
  const sender = { ...sound, key: 'RF-REQ-02.sender' };
  const whole = declaredHere(
    'RF-ENC-06',
    async ({ publisher, expect: that, wholeRun }) => {
      const own = await publisher.refresh(await publisher.generate());
      wholeRun.judged(9);
      const difference = { expected: 'nothing', actual: 'something', comparedWith: [1] };
      that.that(false, 'all answers', difference, own);
    },
    { overWholeRun: true },
  );
  const replayOf = (cases: readonly CaseRecord[]) => cases.at(-1)?.failures[0]?.replay;

  test('is replayed together with the tests that caused what it saw', async () => {
    const { cases } = await runHere([whole, sender]);
    expect(replayOf(cases)).toMatch(/--path RF-ENC-06\.a-test\+RF-REQ-02\.sender$/);
    expect(cases.at(-1)?.evidence).toMatchObject({ exchanges: 2, wholeRunAnswers: 9 });
  });

  test('runs them first when it is replayed, and no other test', async () => {
    const other = { ...sound, key: 'RF-REQ-02.other' };
    const replay = { test: whole.key, senders: [sender.key] };
    const { cases } = await runHere([whole, other, sender], { settings: () => ({ replay }) });
    expect(cases.map((record) => record.test)).toEqual([sender.key, whole.key]);
  });
});

describe('what a test says of itself besides its findings', () => {
  const asks = async ({ publisher, expect: that }: Scenario) => {
    that(await publisher.refresh(await publisher.generate())).toSay('success');
  };
  const asksOften = ({ publisher, expect: that, forAll }: Scenario) =>
    forAll(fc.nat(), async () => that(await publisher.refresh(await publisher.generate())).toSay('success'));

  test.each([
    ['scenario', declaredHere('RF-REQ-02', asks)],
    ['property', declaredHere('RF-REQ-02', asksOften)],
    [
      'model',
      declaredHere('RF-SEM-07', (scenario) =>
        scenario.forAllSequences(requestCommands(), () => startModel(scenario)),
      ),
    ],
    ['whole run', declaredHere('RF-REQ-02', asks, { overWholeRun: true })],
  ] as const)('is how it looked, such as %s', async (kind, declared) => {
    const { cases } = await runHere([declared], { settings: () => ({ runs: 2 }) });
    expect(cases[0]?.kind).toBe(kind);
  });

  test('is what it asked and how that was answered', async () => {
    const { cases } = await runHere([declaredHere('RF-REQ-02', asks)]);
    const rows = cases[0]?.traffic?.map(({ endpoint, status, count }) => [endpoint, status, count]);
    expect(rows).toEqual([
      ['generate', 'success', 1],
      ['refresh', 'success', 1],
    ]);
  });

  test('is the exchange that each failure was seen on', async () => {
    const declared = declaredHere('RF-REQ-02', async ({ publisher, expect: that }) => {
      that(await publisher.refresh(await publisher.generate())).toSay('optout');
    });
    const { cases } = await runHere([declared], { settings: () => ({ keepsExchanges: true }) });
    const seen = cases[0]?.exchanges.find(({ index }) => index === cases[0]?.failures[0]?.exchange);
    expect(seen?.request.path).toBe('/v2/token/refresh');
  });
});
