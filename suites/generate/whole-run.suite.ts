import { endpointOf } from '../../src/client/endpoint-of.ts';
import { holdsOverWholeRun } from '../../src/run/scenario/over-whole-run.ts';
import { expectNothingOdd, keysOfEachSource } from '../../src/run/scenario/random-keys.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import { comparedWith, someTraffic } from '../../src/run/scenario/some-traffic.ts';

part('generate', () => {
  holdsOverWholeRun(
    'GN-ST-01',
    'every status of generate in the whole run comes with its HTTP code',
    'a listed status',
  );
  holdsOverWholeRun(
    'GN-OUT-02',
    'the times of every identity that generate issued in the whole run are Unix milliseconds and in order',
    'a success of generate with times',
  );
  holdsOverWholeRun(
    'GN-OUT-03',
    'the key of every identity that generate issued in the whole run has the length of an AES key',
    'a success of generate with a key',
  );

  requirement(
    'GN-OUT-03',
    'generate never issued a key twice in the whole run',
    async (scenario) => {
      await someTraffic(scenario);
      const { keyRepeats, chainRepeats } = scenario.wholeRun.register;
      const count = scenario.wholeRun.register.countOf('generate');
      scenario.wholeRun.judged(count);
      const repeat = [...keyRepeats, ...chainRepeats].find(
        ({ exchange }) => endpointOf(exchange) === 'generate',
      );
      scenario.expect.that(
        repeat === undefined,
        `${count} keys of generate`,
        {
          expected: 'each new',
          actual: `exchange ${repeat?.second} has a key of exchange ${repeat?.first}`,
          ...comparedWith(repeat),
        },
        repeat?.exchange,
      );
    },
    { overWholeRun: true },
  );

  requirement(
    'GN-OUT-03',
    'the keys that generate issued in the whole run look random',
    async (scenario) => {
      await keysOfEachSource(scenario);
      await expectNothingOdd(scenario, ['generate']);
    },
    { overWholeRun: true },
  );
});
