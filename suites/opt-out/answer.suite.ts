import { contentOf, type Exchange, statusOf } from '../../src/client/exchange.ts';
import { httpStatusOf } from '../../src/contract/statuses.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';

const judging = 'an opt-out answer that opens';

/** RF-OPT-04 and RF-OPT-05 judge whether an opt-out is told at all. */
function expectOptOutAnswer({ expect, revision }: Scenario, answer: Exchange, about: string): void {
  if (statusOf(answer) !== 'optout') return;
  expect(answer, about).toHaveHttpStatus(httpStatusOf(revision, 'refresh', 'optout'));
  expect(answer, about).toFit('refreshOptOut');
}

part('opt-out', () => {
  requirement(
    'RF-OPT-01',
    'an opt-out answer has its HTTP code, its status and nothing of an identity',
    async (scenario) => {
      const answer = await scenario.publisher.refresh(await scenario.optedOutIdentity());
      expectOptOutAnswer(scenario, answer, 'a refresh of someone who opted out');
      if (statusOf(answer) !== 'optout') return;
      const further = Object.keys(contentOf(answer) ?? {}).filter((name) => name !== 'status');
      if (further.length > 0) {
        scenario.record(`an opt-out answer has further properties: ${further.join(', ')}`);
      }
    },
    { judging },
  );

  requirement(
    'RF-OPT-01',
    'every later opt-out answer to the same user has nothing of an identity',
    async (scenario) => {
      const { publisher, identities, optedOutIdentity } = scenario;
      const tokens = await identities({ user: (await optedOutIdentity()).user });
      for (let refresh = 1; refresh <= 2; refresh += 1) {
        const answer = await publisher.refresh(await tokens.next());
        expectOptOutAnswer(scenario, answer, `refresh ${refresh} of someone who opted out`);
      }
    },
    { judging },
  );

  requirement(
    'RF-OPT-01',
    'the opt-out answer to a user who was refreshed before has nothing of an identity',
    async (scenario) => {
      const { publisher, control } = scenario;
      const identity = await publisher.successor(await publisher.generate());
      control.optOut(identity.user);
      expectOptOutAnswer(scenario, await publisher.refresh(identity), 'the refresh after an opt-out');
    },
    { needs: ['opt-out-control'], judging },
  );
});
