import fc from 'fast-check';
import type { IssuedIdentity } from '../../src/client/issued-identity.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';
import { lifetimeLeftMs } from '../../src/run/supplies/lifetime-left.ts';

const HOUR_MS = 3_600_000;

/** The token refreshes, and under the response key that came with it. */
async function expectStillRefreshed(scenario: Scenario, identity: IssuedIdentity, about: string) {
  const answer = await scenario.publisher.refresh(identity);
  // One that does not open says nothing, and must not pass for untestable here.
  if (answer.response.httpStatus === 200) scenario.expect(answer, about).toOpenWith(identity.responseKey);
  scenario.expect(answer, about).toSay('success');
}

/** Without any rotation refreshes must work and open, or nothing can be said of rotations. */
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
    'a token from before the operator rotated a key still refreshes under its own response key',
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
    'a token from before two rotations too, and one under a key that seals no more',
    async (scenario) => {
      const { publisher, control } = scenario;
      await needsWorkingRefreshes(scenario);
      const oldest = await publisher.generate();
      const between = control.rotateRefreshKey();
      const second = await publisher.generate();
      control.rotateRefreshKey();
      control.expireKey(between);
      await expectStillRefreshed(scenario, oldest, 'a token from before two rotations');
      await expectStillRefreshed(scenario, second, 'a token under a key that seals no more');
    },
  );

  requirement(
    'RF-KEY-04',
    'a key that is not active yet changes nothing, and nothing when it becomes active',
    async (scenario) => {
      const { publisher, control } = scenario;
      await needsWorkingRefreshes(scenario);
      const [before, another] = [await publisher.generate(), await publisher.generate()];
      const later = control.addKey('refresh', { activatesAtMs: control.nowMs() + HOUR_MS });
      await expectStillRefreshed(scenario, await publisher.successor(another), 'a token from the meantime');
      control.activateKey(later);
      await expectStillRefreshed(scenario, before, 'a token from before the key was added');
    },
  );

  requirement(
    'RF-KEY-04',
    'whatever is rotated in whatever order, the tokens from before and from between refresh',
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
