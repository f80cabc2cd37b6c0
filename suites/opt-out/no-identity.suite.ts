import fc from 'fast-check';
import { contentType } from '../../src/arbitraries/content-type.ts';
import { headerNoise } from '../../src/arbitraries/header-noise.ts';
import { withOrigin } from '../../src/arbitraries/origin.ts';
import type { Exchange } from '../../src/client/exchange.ts';
import { lenientContentOf, tellsOptOut } from '../../src/run/answers/read-leniently.ts';
import { describeAnswer } from '../../src/run/evidence/facts.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';

const callers = [
  'valid',
  'none',
  { header: 'Bearer names-no-client' },
  { header: 'Bearer' },
  { header: 'Basic dXNlcjpwYXNz' },
] as const;

/** No token stands in the answer, on its own or in its body; what an opt-out answer holds is for RF-OPT-01 to say. */
function carriesNoIdentity({ expect }: Scenario, answer: Exchange, about: string): void {
  const content = tellsOptOut(answer) ? {} : (lenientContentOf(answer) ?? {});
  const places = [content, content['body']].filter((place) => typeof place === 'object' && place !== null);
  const found = places.flatMap((place) =>
    ['advertising_token', 'refresh_token'].filter((name) => Object.hasOwn(place as object, name)),
  );
  expect.that(
    found.length === 0,
    about,
    { expected: 'an answer without identity', actual: `${describeAnswer(answer)} with ${found.join(', ')}` },
    answer,
  );
}

part('opt-out', () => {
  requirement(
    'RF-OPT-06',
    'no caller gets an identity for someone who opted out, in whatever form it asks',
    async (scenario) => {
      const { publisher, identities, optedOutIdentity, forAll } = scenario;
      const tokens = await identities((await optedOutIdentity()).user);
      const form = fc.record({
        authorization: fc.constantFrom(...callers),
        contentType: contentType(),
        headers: withOrigin(headerNoise()),
      });
      await forAll(form, async (options) => {
        const answer = await publisher.refresh(await tokens.next(), options);
        carriesNoIdentity(scenario, answer, 'a refresh of someone who opted out');
      });
    },
  );

  requirement(
    'RF-OPT-06',
    'no token from before the opt-out yields an identity after it',
    async (scenario) => {
      const { publisher, control, each } = scenario;
      const first = await publisher.generate();
      const second = await publisher.successor(first);
      const another = await publisher.generate(first.user);
      control.optOut(first.user);
      const rows = [first, second, another].flatMap((identity, index) =>
        callers.map((authorization) => ({ identity, index, authorization })),
      );
      await each(rows, async ({ identity, index, authorization }) => {
        const answer = await publisher.refresh(identity, { authorization });
        carriesNoIdentity(scenario, answer, `token ${index + 1} of someone who opted out`);
      });
    },
    { needs: ['opt-out-control'] },
  );

  requirement(
    'RF-OPT-06',
    'nor does one by whatever identifier its user came',
    async (scenario) => {
      const { publisher, control, usersOfEachKind, each } = scenario;
      await each(usersOfEachKind(), async ({ kind, user }) => {
        const identity = await publisher.generate(user);
        control.optOut(user);
        for (const authorization of ['valid', 'none'] as const) {
          const answer = await publisher.refresh(identity, { authorization });
          carriesNoIdentity(scenario, answer, `a refresh of someone who opted out, named by ${kind}`);
        }
      });
    },
    { needs: ['opt-out-control'] },
  );
});
