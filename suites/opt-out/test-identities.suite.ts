import { identityOf } from '../../src/client/issued-identity.ts';
import { testIdentities } from '../../src/contract/identities.ts';
import { bothCallers } from '../../src/run/scenario/callers.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import { payloadFor } from '../../src/run/supplies/users.ts';

part('opt-out', () => {
  requirement(
    'RF-OPT-03',
    'a test identity that opts out gets an identity from generate and an opt-out from its refresh',
    async ({ publisher, revision, expect, each }) => {
      const optingOut = testIdentities(revision).filter(({ effect }) => effect === 'refresh-optout');
      // The page says always: once might be chance.
      const twice = optingOut.flatMap((one) => [one, one]);
      await each(twice, async ({ kind, value }) => {
        const user = payloadFor(revision, { [kind]: value });
        const generated = await publisher.operator.generate(user);
        expect(generated, `generate for ${kind} ${value}`).toSay('success');

        const identity = identityOf(generated, user) ?? (await publisher.generate(user));
        expect(await publisher.refresh(identity), `refresh of ${kind} ${value}`).toSay('optout');
      });
    },
  );

  requirement(
    'RF-OPT-03',
    'a test identity that never opts out never gets an opt-out',
    async ({ publisher, revision, expect, each }) => {
      const stayingIn = testIdentities(revision).filter(({ effect }) => effect === 'never-optout');
      await each(stayingIn, async ({ kind, value }) => {
        const identity = await publisher.generate(payloadFor(revision, { [kind]: value }));
        for (const authorization of bothCallers) {
          const answer = await publisher.refresh(identity, { authorization });
          expect(answer, `refresh of ${kind} ${value}`).notToSay('optout');
        }
      });
    },
  );
});
