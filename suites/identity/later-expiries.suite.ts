import fc from 'fast-check';
import type { IssuedIdentity } from '../../src/client/issued-identity.ts';
import { successorIn } from '../../src/client/publisher.ts';
import { isUnixMs } from '../../src/run/answers/unix-time.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';

const MINUTE_MS = 60_000;
/** Any clock has moved on by then, one that counts whole seconds too. */
const NOTICEABLE_MS = 1_100;

/**
 * Expects nothing of an expiry that is not a time: RF-BODY-03 judges it.
 * @param hasPassed whether so much time has passed that an expiry must be later, not only no earlier
 */
function expectLater(
  { expect }: Scenario,
  before: IssuedIdentity,
  after: IssuedIdentity,
  hasPassed: boolean,
): void {
  const expiries = [
    ['identity_expires', before.identityExpiresMs, after.identityExpiresMs],
    ['refresh_expires', before.refreshExpiresMs, after.refreshExpiresMs],
  ] as const;
  for (const [name, earlierMs, laterMs] of expiries) {
    if (!isUnixMs(earlierMs) || !isUnixMs(laterMs)) continue;
    const movedMs = laterMs - earlierMs;
    const expected = hasPassed ? 'later than before' : 'no earlier than before';
    const difference = { expected, actual: `${movedMs} ms after that of the identity before` };
    expect.that(hasPassed ? movedMs > 0 : movedMs >= 0, name, difference, after.exchange);
  }
}

part('identity', () => {
  requirement(
    'RF-BODY-06',
    'no identity of a chain expires earlier than the one before',
    async (scenario) => {
      const { publisher } = scenario;
      let newest = await publisher.generate();
      for (let refresh = 1; refresh <= 4; refresh += 1) {
        const next = successorIn(await publisher.refresh(newest), newest);
        expectLater(scenario, newest, next, false);
        newest = next;
      }
    },
    { judging: 'two identities in a row with expiries' },
  );

  requirement(
    'RF-BODY-06',
    'an identity that is refreshed after some time expires later than the one before',
    async (scenario) => {
      const { publisher, letTimePass } = scenario;
      const before = await publisher.successor(await publisher.generate());
      await letTimePass(5 * MINUTE_MS);
      expectLater(scenario, before, await publisher.successor(before), true);
    },
    { needs: ['later-moment'], judging: 'two identities in a row with expiries' },
  );

  requirement(
    'RF-BODY-06',
    'each identity of a chain expires later than the one before, for any pauses between refreshes',
    async (scenario) => {
      const { publisher, control, forAll } = scenario;
      const pauses = fc.array(fc.integer({ min: NOTICEABLE_MS, max: 10 * 60 * MINUTE_MS }), {
        minLength: 1,
        maxLength: 3,
      });
      await forAll(
        pauses,
        async (pausesMs) => {
          let newest = await publisher.generate();
          for (const pauseMs of pausesMs) {
            control.advanceClock(pauseMs);
            const next = await publisher.successor(newest);
            expectLater(scenario, newest, next, true);
            newest = next;
          }
        },
        { judging: 'two identities in a row with expiries' },
      );
    },
    { needs: ['clock'] },
  );
});
