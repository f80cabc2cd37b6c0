import { validPayload } from '../../src/arbitraries/generate-payload.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import { laterRun } from '../../src/run/supplies/ages.ts';
import { kindNames } from '../../src/run/supplies/vault-entry.ts';

part('request', () => {
  requirement(
    'RF-REQ-08',
    'a token from generate and every token from a refresh of it can be refreshed',
    async ({ publisher, expect }) => {
      const first = await publisher.generate();
      expect(await publisher.refresh(first), 'a token from generate').toSay('success');
      const second = await publisher.successor(first);
      expect(await publisher.refresh(second), 'a token from its refresh').toSay('success');
      const third = await publisher.successor(second);
      expect(await publisher.refresh(third), 'a token from a refresh of that').toSay('success');
    },
  );

  for (const kind of ['generated', 'refreshed'] as const) {
    requirement(
      'RF-REQ-08',
      `${kindNames[kind]} can be refreshed in a later run`,
      async ({ sendAtAges, expect, each }) => {
        await each(await sendAtAges([laterRun], kind), async ({ answer, about }) => {
          expect(answer, about).toSay('success');
        });
      },
      { needs: ['aged-token'] },
    );
  }

  requirement(
    'RF-REQ-08',
    'a token from generate can be refreshed, for any payload that is valid under the schema',
    async ({ publisher, revision, forAll, expect }) => {
      await forAll(validPayload(revision), async (payload) => {
        const identity = await publisher.generate(payload);
        expect(await publisher.refresh(identity), 'the token of a valid payload').toSay('success');
      });
    },
    { needs: ['many-requests'] },
  );
});
