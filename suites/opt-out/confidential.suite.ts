import fc from 'fast-check';
import { contentType } from '../../src/arbitraries/content-type.ts';
import { headerNoise } from '../../src/arbitraries/header-noise.ts';
import { withOrigin } from '../../src/arbitraries/origin.ts';
import { tellsOptOut } from '../../src/run/answers/read-leniently.ts';
import { readingFollowed } from '../../src/run/scenario/reading.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import { ages } from '../../src/run/supplies/ages.ts';

const about = 'a refresh of someone who opted out, without authorization';

part('opt-out', () => {
  requirement(
    'RF-OPT-02',
    'a refresh without an Authorization header is not told of an opt-out',
    async (scenario) => {
      const identity = await scenario.optedOutIdentity();
      const answer = await scenario.publisher.refresh(identity, { authorization: 'none' });
      scenario.record(readingFollowed('RF-OPT-02', tellsOptOut(answer) ? 'everyone' : 'authorized-only'));
      scenario.expect(answer, about).notToTellOptOut();
    },
  );

  requirement(
    'RF-OPT-02',
    'a refresh without authorization is not told of an opt-out, for any content type and headers',
    async (scenario) => {
      const { publisher, identities, optedOutIdentity, forAll } = scenario;
      const tokens = await identities({ user: (await optedOutIdentity()).user });
      await forAll(
        fc.record({ contentType: contentType(), headers: withOrigin(headerNoise()) }),
        async (form) => {
          const answer = await publisher.refresh(await tokens.next(), {
            authorization: 'none',
            input: 'opted-out token',
            ...form,
          });
          scenario.expect(answer, about).notToTellOptOut();
        },
      );
    },
    { needs: ['many-requests'] },
  );

  requirement(
    'RF-OPT-02',
    'at any age of a token, a refresh without authorization is not told of an opt-out',
    async ({ sendAtAges, expect, each }) => {
      const input = 'opted-out token';
      const sent = await sendAtAges(ages, 'opted-out', { authorization: 'none', input });
      await each(sent, async ({ answer, about }) => expect(answer, about).notToTellOptOut());
    },
    { needs: ['clock', 'opt-out-control'] },
  );

  requirement(
    'RF-OPT-02',
    'a refresh without authorization is not told of an opt-out that an authorized one was told before',
    async (scenario) => {
      const { publisher, control } = scenario;
      const identity = await publisher.generate();
      control.optOut(identity.user);
      await publisher.refresh(identity);
      const input = 'opted-out token';
      const answer = await publisher.refresh(identity, { authorization: 'none', input });
      scenario.expect(answer, 'a second refresh, without authorization').notToTellOptOut();
    },
    { needs: ['opt-out-control'] },
  );
});
