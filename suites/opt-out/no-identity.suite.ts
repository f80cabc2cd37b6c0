import fc from 'fast-check';
import { contentType } from '../../src/arbitraries/content-type.ts';
import { headerNoise } from '../../src/arbitraries/header-noise.ts';
import { withOrigin } from '../../src/arbitraries/origin.ts';
import { bothCallers } from '../../src/run/scenario/callers.ts';
import { askingAs, otherClients } from '../../src/run/scenario/other-clients.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import { ages, laterRun } from '../../src/run/supplies/ages.ts';

const callers = [
  'valid',
  'none',
  { header: 'Bearer names-no-client' },
  { header: 'Bearer' },
  { header: 'Basic dXNlcjpwYXNz' },
] as const;

part('opt-out', () => {
  requirement(
    'RF-OPT-06',
    'no caller gets an identity for someone who opted out, for any content type and headers',
    async (scenario) => {
      const { publisher, identities, optedOutIdentity, forAll } = scenario;
      const tokens = await identities({ user: (await optedOutIdentity()).user });
      const form = fc.record({
        authorization: fc.constantFrom(...callers),
        contentType: contentType(),
        headers: withOrigin(headerNoise()),
      });
      await forAll(form, async (options) => {
        const answer = await publisher.refresh(await tokens.next(), options);
        scenario.expect(answer, 'a refresh of someone who opted out').toCarryNoIdentity();
      });
    },
  );

  for (const client of otherClients) {
    // Where requests are to be spared, the site makes more of a difference than the role.
    const sparing = client.key === 'otherSite' ? [] : (['many-requests'] as const);
    requirement(
      'RF-OPT-06',
      `an API key ${client.whose} gets no identity for someone who opted out`,
      async ({ publisher, optedOutIdentity, keys, expect }) => {
        const authorization = askingAs(client, keys);
        const answer = await publisher.refresh(await optedOutIdentity(), { authorization });
        expect(answer, 'a refresh of someone who opted out').toCarryNoIdentity();
      },
      { needs: [client.need, ...sparing] },
    );
  }

  requirement(
    'RF-OPT-06',
    'an API key of a disabled client gets no identity for someone who opted out',
    async ({ publisher, optedOutIdentity, control, keys, expect }) => {
      const identity = await optedOutIdentity();
      control.disableClient(keys.own?.apiKey.reveal() ?? '');
      expect(await publisher.refresh(identity), 'a refresh of someone who opted out').toCarryNoIdentity();
    },
    { needs: ['client-control', 'opt-out-control'] },
  );

  requirement(
    'RF-OPT-06',
    'no caller without authorization gets an identity for a token of any age of someone who opted out',
    async ({ sendAtAges, expect, each }) => {
      const sent = await sendAtAges([...ages, laterRun], 'opted-out', { authorization: 'none' });
      await each(sent, async ({ answer, about }) => expect(answer, about).toCarryNoIdentity());
    },
    { needs: ['aged-token', 'many-requests'] },
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
        scenario.expect(answer, `token ${index + 1} of someone who opted out`).toCarryNoIdentity();
      });
    },
    { needs: ['opt-out-control'] },
  );

  requirement(
    'RF-OPT-06',
    'no token of someone who opted out yields an identity, for any kind of identifier',
    async (scenario) => {
      const { publisher, control, usersOfEachKind, each } = scenario;
      await each(usersOfEachKind(), async ({ kind, user }) => {
        const identity = await publisher.generate(user);
        control.optOut(user);
        for (const authorization of bothCallers) {
          const answer = await publisher.refresh(identity, { authorization });
          scenario.expect(answer, `a refresh of someone who opted out, named by ${kind}`).toCarryNoIdentity();
        }
      });
    },
    { needs: ['opt-out-control'] },
  );
});
