import { contentOf, statusOf } from '../../src/client/exchange.ts';
import { httpStatusOf } from '../../src/contract/statuses.ts';
import { NotTestable } from '../../src/run/evidence/outcome-errors.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';

part('opt-out', () => {
  requirement(
    'RF-OPT-01',
    'an opt-out is answered with its HTTP code, its status and nothing of an identity',
    async ({ publisher, optedOutIdentity, revision, expect, record }) => {
      const answer = await publisher.refresh(await optedOutIdentity());
      if (statusOf(answer) !== 'optout') throw new NotTestable('never saw an opt-out answer that opens');

      expect(answer).toHaveHttpStatus(httpStatusOf(revision, 'refresh', 'optout'));
      expect(answer).toFit('refreshOptOut');
      const further = Object.keys(contentOf(answer) ?? {}).filter((name) => name !== 'status');
      if (further.length > 0) record(`an opt-out answer has further properties: ${further.join(', ')}`);
    },
  );

  requirement(
    'RF-OPT-01',
    'so is every later opt-out of the same user',
    async ({ publisher, identities, optedOutIdentity, expect }) => {
      const tokens = await identities((await optedOutIdentity()).user);
      let judged = 0;
      for (let refresh = 1; refresh <= 2; refresh += 1) {
        const answer = await publisher.refresh(await tokens.next());
        if (statusOf(answer) !== 'optout') continue;
        expect(answer, `refresh ${refresh} of someone who opted out`).toFit('refreshOptOut');
        judged += 1;
      }
      if (judged === 0) throw new NotTestable('never saw an opt-out answer that opens');
    },
  );

  requirement(
    'RF-OPT-01',
    'so is the opt-out of a user who has been refreshed before',
    async ({ publisher, control, revision, expect }) => {
      const identity = await publisher.successor(await publisher.generate());
      control.optOut(identity.user);
      const answer = await publisher.refresh(identity);
      if (statusOf(answer) !== 'optout') throw new NotTestable('never saw an opt-out answer that opens');
      expect(answer).toHaveHttpStatus(httpStatusOf(revision, 'refresh', 'optout'));
      expect(answer).toFit('refreshOptOut');
    },
    { needs: ['opt-out-control'] },
  );
});
