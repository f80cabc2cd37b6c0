import { holdsOverWholeRun } from '../../src/run/scenario/over-whole-run.ts';
import { expectNothingOdd, keysOfEachSource } from '../../src/run/scenario/random-keys.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import { comparedWith, someTraffic } from '../../src/run/scenario/some-traffic.ts';

const ofRefresh = [
  'refresh with a bearer',
  'refresh without a bearer',
  'refresh with another Authorization',
] as const;

part('key-rotation', () => {
  requirement(
    'RF-KEY-01',
    'no refresh of the whole run has a key that its identity had before',
    async (scenario) => {
      await someTraffic(scenario);
      const { keyCount, chainRepeats } = scenario.wholeRun.register;
      const [repeat] = chainRepeats;
      scenario.wholeRun.judged(keyCount);
      scenario.expect.that(
        repeat === undefined,
        `${keyCount} response keys`,
        {
          expected: 'each new',
          actual: `exchange ${repeat?.second} has a key that its identity had before`,
          ...comparedWith(repeat),
        },
        repeat?.exchange,
      );
      scenario.record(`${keyCount} response keys seen`);
    },
    { overWholeRun: true },
  );

  requirement(
    'RF-KEY-05',
    'no two identities of the whole run share a response key',
    async (scenario) => {
      await someTraffic(scenario);
      const { keyCount, keyRepeats } = scenario.wholeRun.register;
      const [repeat] = keyRepeats;
      scenario.wholeRun.judged(keyCount);
      scenario.expect.that(
        repeat === undefined,
        `${keyCount} response keys`,
        {
          expected: 'each of one identity only',
          actual: `exchange ${repeat?.second} has a key of the identity from exchange ${repeat?.first}`,
          ...comparedWith(repeat),
        },
        repeat?.exchange,
      );
      scenario.record(`${keyCount} response keys seen`);
    },
    { overWholeRun: true },
  );

  holdsOverWholeRun(
    'RF-KEY-03',
    'every key that a refresh of the whole run returned has the length of an AES key',
    'a success with a key',
  );

  requirement(
    'RF-KEY-05',
    'the keys of refreshes with a bearer, of refreshes without and of each chain look random in the whole run',
    async (scenario) => {
      await keysOfEachSource(scenario);
      await expectNothingOdd(scenario, ofRefresh);
    },
    { overWholeRun: true },
  );
});
