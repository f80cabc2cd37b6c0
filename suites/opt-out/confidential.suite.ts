import fc from 'fast-check';
import { contentType } from '../../src/arbitraries/content-type.ts';
import { headerNoise } from '../../src/arbitraries/header-noise.ts';
import { withOrigin } from '../../src/arbitraries/origin.ts';
import type { Exchange } from '../../src/client/exchange.ts';
import { tellsOptOut } from '../../src/run/answers/read-leniently.ts';
import { describeAnswer } from '../../src/run/evidence/facts.ts';
import { readingFollowed } from '../../src/run/scenario/reading.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';

function notTold({ expect }: Scenario, answer: Exchange, about: string): void {
  expect.that(
    !tellsOptOut(answer),
    about,
    { expected: 'nothing of the opt-out', actual: describeAnswer(answer) },
    answer,
  );
}

part('opt-out', () => {
  requirement(
    'RF-OPT-02',
    'a refresh without Authorization header is not told of an opt-out',
    async (scenario) => {
      const identity = await scenario.optedOutIdentity();
      const answer = await scenario.publisher.refresh(identity, { authorization: 'none' });
      scenario.record(readingFollowed('RF-OPT-02', tellsOptOut(answer) ? 'everyone' : 'authorized-only'));
      notTold(scenario, answer, 'a refresh of someone who opted out, without authorization');
    },
  );

  requirement(
    'RF-OPT-02',
    'nor in whatever form it asks',
    async (scenario) => {
      const { publisher, identities, optedOutIdentity, forAll } = scenario;
      const tokens = await identities((await optedOutIdentity()).user);
      await forAll(
        fc.record({ contentType: contentType(), headers: withOrigin(headerNoise()) }),
        async (form) => {
          const answer = await publisher.refresh(await tokens.next(), { authorization: 'none', ...form });
          notTold(scenario, answer, 'a refresh of someone who opted out, without authorization');
        },
      );
    },
    { needs: ['many-requests'] },
  );

  requirement(
    'RF-OPT-02',
    'nor after the opt-out was told to an authorized request',
    async (scenario) => {
      const { publisher, control } = scenario;
      const identity = await publisher.generate();
      control.optOut(identity.user);
      await publisher.refresh(identity);
      const answer = await publisher.refresh(identity, { authorization: 'none' });
      notTold(scenario, answer, 'a second refresh, without authorization');
    },
    { needs: ['opt-out-control'] },
  );
});
