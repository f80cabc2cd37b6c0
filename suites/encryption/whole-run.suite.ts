import { holdsOverWholeRun } from '../../src/run/scenario/over-whole-run.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import { comparedWith, someTraffic } from '../../src/run/scenario/some-traffic.ts';

part('encryption', () => {
  holdsOverWholeRun(
    'RF-ENC-01',
    'every answer of the whole run with HTTP status 200 is base64 or can be read',
    'an answer with HTTP status 200',
  );
  holdsOverWholeRun('RF-ENC-03', 'every error of the whole run is plain JSON', 'an error answer');
  holdsOverWholeRun(
    'RF-ENC-07',
    'every sealed answer of the whole run is standard, padded base64',
    'a sealed answer',
  );

  for (const [id, status, title] of [
    ['RF-ENC-01', 'success', 'no success of the whole run is plain JSON'],
    ['RF-ENC-02', 'optout', 'no opt-out of the whole run is plain JSON'],
  ] as const) {
    requirement(
      id,
      title,
      async (scenario) => {
        await someTraffic(scenario);
        const { openingFailures } = scenario.wholeRun;
        const wrong = openingFailures.inTheClear.find((one) => one.status === status);
        const told = openingFailures.told(status);
        if (told === 0) return;
        scenario.wholeRun.judged(told);
        scenario.expect.that(
          wrong === undefined,
          `the ${told} answers of the run that say ${status}`,
          { expected: 'sealed answers', actual: `plain JSON in exchange ${wrong?.exchange.index}` },
          wrong?.exchange,
        );
      },
      { overWholeRun: true, judging: `an answer that says ${status}` },
    );
  }

  requirement(
    'RF-ENC-04',
    'every sealed answer of the whole run opens with the key of the token sent',
    async (scenario) => {
      await someTraffic(scenario);
      const { judged, underAnotherKey } = scenario.wholeRun.openingFailures;
      const [wrong] = underAnotherKey;
      if (judged === 0) return;
      scenario.wholeRun.judged(judged);
      scenario.expect.that(
        wrong === undefined,
        `the keys of ${judged} sealed answers`,
        { expected: 'those of the tokens sent', actual: `exchange ${wrong?.index} does not open with it` },
        wrong,
      );
      scenario.record(`${judged} sealed answers opened`);
    },
    { overWholeRun: true, judging: 'a sealed answer' },
  );

  requirement(
    'RF-ENC-06',
    'every sealed answer of the whole run has an initialization vector of 12 bytes and a tag of 16 bytes',
    async (scenario) => {
      await someTraffic(scenario);
      const { judged, laidOutOtherwise } = scenario.wholeRun.openingFailures;
      const [wrong] = laidOutOtherwise;
      if (judged === 0) return;
      scenario.wholeRun.judged(judged);
      scenario.expect.that(
        wrong === undefined,
        `the parts of ${judged} sealed answers`,
        {
          expected: 'an initialization vector of 12 bytes and a tag of 16',
          actual: `${wrong?.layout} in exchange ${wrong?.exchange.index}`,
        },
        wrong?.exchange,
      );
    },
    { overWholeRun: true, judging: 'a sealed answer' },
  );

  requirement(
    'RF-ENC-06',
    'no initialization vector occurs twice in the whole run',
    async (scenario) => {
      await someTraffic(scenario);
      const { register, secondOpinion } = scenario.wholeRun;
      const { ivCount, ivRepeats } = register;
      const [repeat] = ivRepeats;
      scenario.wholeRun.judged(ivCount);
      scenario.expect.that(
        repeat === undefined,
        `the initialization vectors of ${ivCount} answers`,
        {
          expected: 'each only once',
          actual: `exchange ${repeat?.second} repeats that of ${repeat?.first}`,
          ...comparedWith(repeat),
        },
        repeat?.exchange,
      );
      await secondOpinion.settle();
      const opened = `${secondOpinion.compared} answers opened by WebCrypto too`;
      scenario.record(`${ivCount} initialization vectors seen; ${opened}`);
    },
    { overWholeRun: true },
  );
});
