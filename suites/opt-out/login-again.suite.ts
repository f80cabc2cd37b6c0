import { type GeneratePayload, type IssuedIdentity, identityOf } from '../../src/client/issued-identity.ts';
import type { Need } from '../../src/contract/requirement.ts';
import { bothCallers, howAsked } from '../../src/run/scenario/callers.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';
import { lifetimeLeftMs } from '../../src/run/supplies/lifetime-left.ts';
import { namedByHash } from '../../src/run/supplies/users.ts';

/** What happens between an opt-out and the login after it. */
const events: readonly {
  when: string;
  needs: readonly Need[];
  happen(scenario: Scenario, first: IssuedIdentity): void;
}[] = [
  { when: 'soon after it', needs: [], happen: () => undefined },
  {
    when: 'after a key rotation',
    needs: ['key-control'],
    happen: ({ control }) => control.rotateRefreshKey(),
  },
  {
    when: 'a third of a lifetime later',
    needs: ['clock'],
    happen: ({ control }, first) =>
      control.advanceClock(Math.floor(lifetimeLeftMs(first, control.nowMs()) / 3)),
  },
];

/**
 * The tokens of a user who logged in, opted out and logged in again, twice and by the hash of the name too. Generate
 * may refuse each of these logins: GN-OPT-01 judges it.
 */
async function tokensAfter(
  scenario: Scenario,
  user: GeneratePayload,
  happen: (typeof events)[number]['happen'],
): Promise<{ which: string; identity: IssuedIdentity }[]> {
  const { publisher, operator, control } = scenario;
  const first = await publisher.generate(user);
  control.optOut(user);
  happen(scenario, first);
  const tokens = [{ which: 'the token from before the opt-out', identity: first }];
  for (const payload of [user, user, namedByHash(user)]) {
    if (payload === undefined) continue;
    const identity = identityOf(await operator.generate(payload), payload);
    if (identity !== undefined) tokens.push({ which: 'a token from after the opt-out', identity });
  }
  return tokens;
}

part('opt-out', () => {
  for (const { when, needs, happen } of events) {
    requirement(
      'RF-OPT-04',
      `a login ${when} does not end an opt-out: every refresh still tells it`,
      async (scenario) => {
        // An operator that refreshes nobody tells no opt-out either, which says nothing about logins.
        await scenario.publisher.successor(await scenario.publisher.generate());
        await scenario.each(scenario.usersOfEachKind(), async ({ kind, user }) => {
          for (const { which, identity } of await tokensAfter(scenario, user, happen)) {
            const answer = await scenario.publisher.refresh(identity);
            scenario.expect(answer, `${which}, of ${kind}`).toSay('optout');
          }
        });
      },
      { needs: ['opt-out-control', ...needs] },
    );

    requirement(
      'RF-OPT-06',
      `a login ${when} does not end an opt-out: no refresh yields an identity`,
      async (scenario) => {
        await scenario.each(scenario.usersOfEachKind(), async ({ kind, user }) => {
          for (const { which, identity } of await tokensAfter(scenario, user, happen)) {
            for (const authorization of bothCallers) {
              const answer = await scenario.publisher.refresh(identity, { authorization });
              const about = `${which}, of ${kind}, ${howAsked(authorization)}`;
              scenario.expect(answer, about).toCarryNoIdentity();
            }
          }
        });
      },
      { needs: ['opt-out-control', ...needs] },
    );
  }
});
