import type { IssuedIdentity } from '../src/client/issued-identity.ts';
import type { Publisher } from '../src/client/publisher.ts';
import { NotTestable } from '../src/run/evidence/outcome-errors.ts';
import { part, requirement } from '../src/run/scenario/requirement.ts';
import type { Scenario } from '../src/run/scenario/scenario.ts';

/** Enough for a byte that is the same in all keys to be no chance: one in 256 to the seventh. */
const LEAST_KEYS = 8;
/** A key of 16 random bytes has fewer different ones about once in ten to the ninth keys. */
const LEAST_DIFFERENT_BYTES = 8;

async function identitiesOf(publisher: Publisher, users: number): Promise<IssuedIdentity[]> {
  const identities: IssuedIdentity[] = [];
  for (let user = 0; user < users; user += 1) identities.push(await publisher.generate());
  for (const identity of [...identities]) identities.push(await publisher.successor(identity));
  return identities;
}

/** A run has traffic enough; a test that is chosen alone makes some. */
async function someTraffic({ publisher, world }: Pick<Scenario, 'publisher' | 'world'>): Promise<void> {
  if (world.register.keyCount === 0) await identitiesOf(publisher, 2);
}

part('encryption', () => {
  for (const [id, status, what] of [
    ['RF-ENC-01', 'success', 'no success of the whole run is told in the clear'],
    ['RF-ENC-02', 'optout', 'nor is an opt-out of the whole run'],
  ] as const) {
    requirement(
      id,
      what,
      async ({ publisher, expect, world }) => {
        await someTraffic({ publisher, world });
        const wrong = world.openingFailures.inTheClear.find((one) => one.status === status);
        const told = world.openingFailures.told(status);
        if (told === 0) throw new NotTestable(`never saw an answer that says ${status}`);
        expect.that(
          wrong === undefined,
          `the ${told} answers of the run that say ${status}`,
          { expected: 'under seal', actual: `plain JSON in exchange ${wrong?.exchange.index}` },
          wrong?.exchange,
        );
      },
      { overWholeRun: true },
    );
  }

  requirement(
    'RF-ENC-04',
    'every sealed answer of the whole run opens with the key of the token sent',
    async ({ publisher, expect, world, record }) => {
      await someTraffic({ publisher, world });
      const { judged, underAnotherKey } = world.openingFailures;
      const [wrong] = underAnotherKey;
      if (judged === 0) throw new NotTestable('never saw a sealed answer');
      expect.that(
        wrong === undefined,
        `the keys of ${judged} sealed answers`,
        { expected: 'those of the tokens sent', actual: `exchange ${wrong?.index} does not open with it` },
        wrong,
      );
      record(`${judged} sealed answers opened`);
    },
    { overWholeRun: true },
  );

  requirement(
    'RF-ENC-06',
    'and has a vector of 12 bytes and a tag of 16',
    async ({ publisher, expect, world }) => {
      await someTraffic({ publisher, world });
      const { judged, laidOutOtherwise } = world.openingFailures;
      const [wrong] = laidOutOtherwise;
      if (judged === 0) throw new NotTestable('never saw a sealed answer');
      expect.that(
        wrong === undefined,
        `the parts of ${judged} sealed answers`,
        {
          expected: 'an initialization vector of 12 bytes and a tag of 16',
          actual: `${wrong?.layout} in exchange ${wrong?.exchange.index}`,
        },
        wrong?.exchange,
      );
    },
    { overWholeRun: true },
  );

  requirement(
    'RF-ENC-06',
    'no initialization vector comes twice in the whole run',
    async ({ publisher, expect, world, record }) => {
      await someTraffic({ publisher, world });
      const { ivCount, ivRepeats } = world.register;
      const [repeat] = ivRepeats;
      expect.that(
        repeat === undefined,
        `the initialization vectors of ${ivCount} answers`,
        { expected: 'each only once', actual: `exchange ${repeat?.second} repeats that of ${repeat?.first}` },
        repeat?.exchange,
      );
      await world.secondOpinion.settle();
      record(
        `${ivCount} initialization vectors seen; ${world.secondOpinion.compared} answers opened by WebCrypto too`,
      );
    },
    { overWholeRun: true },
  );
});

part('key-rotation', () => {
  requirement(
    'RF-KEY-01',
    'no refresh of the whole run has a key that its identity had before',
    async ({ publisher, expect, world, record }) => {
      await someTraffic({ publisher, world });
      const { keyCount, chainRepeats } = world.register;
      const [repeat] = chainRepeats;
      expect.that(
        repeat === undefined,
        `${keyCount} response keys`,
        {
          expected: 'each new',
          actual: `exchange ${repeat?.second} has a key that its identity had before`,
        },
        repeat?.exchange,
      );
      record(`${keyCount} response keys seen`);
    },
    { overWholeRun: true },
  );

  requirement(
    'RF-KEY-05',
    'no two identities of the whole run share a response key',
    async ({ publisher, expect, world, record }) => {
      await someTraffic({ publisher, world });
      const { keyCount, keyRepeats } = world.register;
      const [repeat] = keyRepeats;
      expect.that(
        repeat === undefined,
        `${keyCount} response keys`,
        {
          expected: 'each of one identity only',
          actual: `exchange ${repeat?.second} has a key of the identity from exchange ${repeat?.first}`,
        },
        repeat?.exchange,
      );
      record(`${keyCount} response keys seen`);
    },
    { overWholeRun: true },
  );

  requirement(
    'RF-KEY-05',
    'no byte is the same in all response keys of the run, nor is a key made of a few bytes',
    async ({ publisher, expect, world, record }) => {
      const identities = await identitiesOf(publisher, LEAST_KEYS / 2);
      for (const { responseKey, exchange } of identities) {
        const different = new Set(Buffer.from(responseKey.reveal(), 'base64')).size;
        const difference = {
          expected: 'bytes that look random',
          actual: `only ${different} different bytes`,
        };
        expect.that(different >= LEAST_DIFFERENT_BYTES, 'a response key', difference, exchange);
      }
      let judged = 0;
      for (const [keyBytes, shape] of world.register.keyShapes) {
        if (shape.count < LEAST_KEYS) continue;
        judged += 1;
        const constant = shape.constantBytes();
        expect.that(
          constant.length === 0,
          `${shape.count} response keys of ${keyBytes} bytes`,
          { expected: 'no byte that all have in common', actual: `the same bytes at ${constant.join(', ')}` },
          identities[0]?.exchange,
        );
        if (shape.constantBits() > 0)
          record(`${shape.constantBits()} bits are the same in all ${shape.count} keys`);
      }
      if (judged === 0) throw new NotTestable(`saw fewer than ${LEAST_KEYS} response keys of one length`);
    },
    { overWholeRun: true },
  );
});
