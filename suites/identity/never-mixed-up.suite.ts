import { interleaving } from '../../src/arbitraries/interleaving.ts';
import type { IssuedIdentity } from '../../src/client/issued-identity.ts';
import { successorIn } from '../../src/client/publisher.ts';
import { tellsOptOut } from '../../src/run/answers/read-leniently.ts';
import { describeAnswer } from '../../src/run/evidence/facts.ts';
import { NotTestable } from '../../src/run/evidence/outcome-errors.ts';
import { IdentityIsolation } from '../../src/run/scenario/identity-isolation.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';

const MANY = 32;
/** Where requests are to be spared. */
const SEVERAL = 5;

/** Generates identities of different users at once. */
function usersOf({ publisher }: Scenario, count: number): Promise<IssuedIdentity[]> {
  return Promise.all(Array.from({ length: count }, () => publisher.generate()));
}

part('identity', () => {
  requirement(
    'RF-BODY-07',
    'of many users who are refreshed at once, none gets a token or key of another',
    async (scenario) => {
      const { publisher, canSendMany } = scenario;
      const users = await usersOf(scenario, canSendMany ? MANY : SEVERAL);
      const watch = new IdentityIsolation(scenario.expect);
      for (const [user, identity] of users.entries()) watch.begin(user, identity);
      const answers = await Promise.all(users.map((identity) => publisher.refresh(identity)));
      for (const [user, sent] of users.entries()) {
        const answer = answers[user];
        if (answer !== undefined) watch.expectOwn(user, sent, answer);
      }
      if (watch.judged === 0) throw new NotTestable('no refresh yielded an identity');
    },
  );

  requirement(
    'RF-BODY-07',
    'of two users, neither gets a token or key of the other, for any order of their refreshes',
    async (scenario) => {
      const { publisher, forAll } = scenario;
      const newest = await usersOf(scenario, 2);
      const watch = new IdentityIsolation(scenario.expect);
      for (const [user, identity] of newest.entries()) watch.begin(user, identity);

      await forAll(interleaving(2, 2), async (steps) => {
        const turns = newest.map(() => Promise.resolve());
        for (const { actor, afterMs } of steps) {
          if (afterMs > 0) await new Promise((resolve) => setTimeout(resolve, afterMs));
          const turn = (turns[actor] ?? Promise.resolve()).then(() => refreshNewest(actor));
          // It may fail while this loop still pauses: the outcome is looked at below.
          turn.catch(() => undefined);
          turns[actor] = turn;
        }
        const failed = (await Promise.allSettled(turns)).find((turn) => turn.status === 'rejected');
        if (failed !== undefined) throw failed.reason;
      });

      async function refreshNewest(actor: number): Promise<void> {
        const sent = newest[actor];
        if (sent === undefined) return;
        const answer = await publisher.refresh(sent);
        watch.expectOwn(actor, sent, answer);
        newest[actor] = successorIn(answer, sent);
      }
    },
    { needs: ['many-requests'] },
  );

  requirement(
    'RF-BODY-07',
    "when one of several users opts out, no refresh of another user's token tells of an opt-out",
    async (scenario) => {
      const { publisher, control, expect } = scenario;
      let newest = await usersOf(scenario, 8);
      for (let round = 1; round <= 3; round += 1) {
        newest = await Promise.all(newest.map((identity) => publisher.successor(identity)));
      }
      const [optedOut, ...others] = newest;
      if (optedOut === undefined) return;
      control.optOut(optedOut.user);
      // RF-OPT-05 judges whether the opt-out is told to the user whose it is.
      await publisher.refresh(optedOut);
      for (const identity of others) {
        const answer = await publisher.refresh(identity);
        const got = { expected: 'no opt-out', actual: describeAnswer(answer) };
        expect.that(!tellsOptOut(answer), 'a user who did not opt out', got, answer);
      }
    },
    { needs: ['opt-out-control'] },
  );
});
