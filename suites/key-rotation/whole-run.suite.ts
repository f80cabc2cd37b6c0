import { part, requirement } from '../../src/run/scenario/requirement.ts';
import { comparedWith, identitiesOf, someTraffic } from '../../src/run/scenario/some-traffic.ts';

/** With so many keys a byte is the same in all by chance about once in 256 to the seventh power. */
const LEAST_KEYS = 8;
/** A key of 16 random bytes has fewer different ones about once in ten to the ninth keys. */
const LEAST_DIFFERENT_BYTES = 8;

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

  requirement(
    'RF-KEY-05',
    'response keys of the whole run have no byte in common, and each has many different bytes',
    async ({ publisher, expect, each, wholeRun, record }) => {
      const identities = await identitiesOf(publisher, LEAST_KEYS / 2);
      for (const { responseKey, exchange } of identities) {
        const different = new Set(Buffer.from(responseKey.reveal(), 'base64')).size;
        const difference = {
          expected: 'bytes that look random',
          actual: `only ${different} different bytes`,
        };
        expect.that(different >= LEAST_DIFFERENT_BYTES, 'a response key', difference, exchange);
      }
      const shapes = [...wholeRun.register.keyShapes].filter(([, { count }]) => count >= LEAST_KEYS);
      await each(
        shapes,
        async ([keyBytes, shape]) => {
          wholeRun.judged(wholeRun.register.keyCount);
          const [constant, bits] = [shape.constantBytes(), shape.constantBits()];
          expect.that(
            constant.length === 0,
            `${shape.count} response keys of ${keyBytes} bytes`,
            {
              expected: 'no byte that all have in common',
              actual: `the same bytes at ${constant.join(', ')}`,
            },
            identities[0]?.exchange,
          );
          if (bits > 0) record(`${bits} bits are the same in all ${shape.count} keys`);
        },
        { judging: `${LEAST_KEYS} response keys of one length` },
      );
    },
    { overWholeRun: true },
  );
});
