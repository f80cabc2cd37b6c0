import fc from 'fast-check';
import type { IssuedIdentity } from '../../src/client/issued-identity.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';
import type { SentAtAge } from '../../src/run/scenario/sent-at-age.ts';
import { laterRun } from '../../src/run/supplies/ages.ts';
import { lifetimeLeftMs } from '../../src/run/supplies/lifetime-left.ts';

const HOUR_MS = 3_600_000;

async function expectStillRefreshed(scenario: Scenario, identity: IssuedIdentity, about: string) {
  expectRefreshed(scenario, { identity, about, answer: await scenario.publisher.refresh(identity) });
}

/** The token is refreshed, and the answer opens under the response key that came with it. */
function expectRefreshed(scenario: Scenario, { identity, about, answer }: SentAtAge): void {
  // Below, an answer that does not open makes a test not testable; here it is a failure.
  if (answer.response.httpStatus === 200) scenario.expect(answer, about).toOpenWith(identity.responseKey);
  scenario.expect(answer, about).toSay('success');
}

/** Refreshes must work without any rotation, else the tests say nothing about rotations. */
async function needsWorkingRefreshes({ publisher }: Scenario): Promise<void> {
  const [one, other] = [await publisher.generate(), await publisher.generate()];
  const successors = [await publisher.successor(one), await publisher.successor(other)];
  for (const successor of successors) await publisher.successor(successor);
}

const rotations = {
  'a new refresh key': ({ control }: Scenario) => void control.rotateRefreshKey(),
  'a new master key': ({ control }: Scenario) => void control.addKey('master'),
  'a new site key': ({ control }: Scenario) => void control.addKey('site'),
  'a refresh key for later': ({ control }: Scenario) =>
    void control.addKey('refresh', { activatesAtMs: control.nowMs() + HOUR_MS }),
  'an hour': ({ control }: Scenario, identity: IssuedIdentity) => {
    // Tokens of some operators do not live for hours.
    const leftMs = lifetimeLeftMs(identity, control.nowMs());
    control.advanceClock(Math.min(HOUR_MS, Math.floor(leftMs / 4)));
  },
} satisfies Record<string, (scenario: Scenario, identity: IssuedIdentity) => void>;

const rotationNames = Object.keys(rotations) as (keyof typeof rotations)[];

part('key-rotation', () => {
  requirement(
    'RF-KEY-04',
    'a token that an earlier run kept is still refreshed under its own response key',
    async (scenario) => {
      await needsWorkingRefreshes(scenario);
      await scenario.each(await scenario.sendAtAges([laterRun], 'generated'), async (sent) =>
        expectRefreshed(scenario, sent),
      );
    },
    // Nothing shows whether the operator has rotated a key since then.
    { needs: ['aged-token'], isSupplement: true },
  );

  requirement(
    'RF-KEY-04',
    'a token from before the operator rotated a key is still refreshed under its own response key',
    async (scenario) => {
      await needsWorkingRefreshes(scenario);
      await scenario.each(rotationNames, async (name) => {
        const identity = await scenario.publisher.generate();
        rotations[name](scenario, identity);
        await expectStillRefreshed(scenario, identity, `a token from before ${name}`);
      });
    },
  );

  requirement(
    'RF-KEY-04',
    'tokens from before two rotations and under an expired operator key are still refreshed',
    async (scenario) => {
      const { publisher, control } = scenario;
      await needsWorkingRefreshes(scenario);
      const oldest = await publisher.generate();
      const between = control.rotateRefreshKey();
      const second = await publisher.generate();
      control.rotateRefreshKey();
      control.expireKey(between);
      await expectStillRefreshed(scenario, oldest, 'a token from before two rotations');
      await expectStillRefreshed(scenario, second, 'a token under an expired operator key');
    },
  );

  requirement(
    'RF-KEY-04',
    'tokens are still refreshed, before and after a new operator key becomes active',
    async (scenario) => {
      const { publisher, control } = scenario;
      await needsWorkingRefreshes(scenario);
      const [before, another] = [await publisher.generate(), await publisher.generate()];
      const later = control.addKey('refresh', { activatesAtMs: control.nowMs() + HOUR_MS });
      await expectStillRefreshed(
        scenario,
        await publisher.successor(another),
        'a token from before the key becomes active',
      );
      control.activateKey(later);
      await expectStillRefreshed(scenario, before, 'a token from before the key was added');
    },
  );

  requirement(
    'RF-KEY-04',
    'tokens from before and between rotations are still refreshed, for any rotations in any order',
    async (scenario) => {
      await needsWorkingRefreshes(scenario);
      const events = fc.array(fc.constantFrom(...rotationNames), { minLength: 1, maxLength: 2 });
      await scenario.forAll(events, async (names) => {
        scenario.control.reset();
        const oldest = await scenario.publisher.generate();
        const tokens = [oldest];
        for (const name of names) {
          rotations[name](scenario, oldest);
          tokens.push(await scenario.publisher.generate());
        }
        for (const [at, identity] of tokens.entries()) {
          await expectStillRefreshed(
            scenario,
            identity,
            `a token from before rotation ${at + 1} of ${names.length}`,
          );
        }
      });
    },
  );
});
