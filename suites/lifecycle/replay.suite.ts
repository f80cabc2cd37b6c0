import { setTimeout as pause } from 'node:timers/promises';
import { type Exchange, statusOf } from '../../src/client/exchange.ts';
import { type IssuedIdentity, identityOf } from '../../src/client/issued-identity.ts';
import { type Publisher, successorIn } from '../../src/client/publisher.ts';
import { readStrictly } from '../../src/run/answers/read-strictly.ts';
import { evidenceOf } from '../../src/run/evidence/evidence-of.ts';
import { describeAnswer } from '../../src/run/evidence/facts.ts';
import { NotApplicable } from '../../src/run/evidence/outcome-errors.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';

const AT_ONCE = 20;
/** The pause before a replay: an operator may refuse a request only because it came too fast. */
const PAUSE_MS = 100;

part('lifecycle', () => {
  requirement(
    'RF-SEM-02',
    'the answer to a refresh token that is sent again is recorded',
    async ({ publisher, record }) => {
      const first = await publisher.generate();
      const second = await publisher.successor(first);
      await pause(PAUSE_MS);
      const replay = await publisher.refresh(first);
      const isAccepted = statusOf(replay) === 'success';
      record(isAccepted ? 'a replay is accepted' : `a replay is refused: ${describeAnswer(replay)}`);
      if (isAccepted) return;
      const successor = statusOf(await publisher.refresh(second));
      record(`a refresh of the replayed token's successor then says ${successor ?? 'nothing'}`);
    },
  );

  requirement(
    'RF-SEM-03',
    'each of twenty refreshes of one token at once yields an identity of its own',
    async ({ publisher, expect }) => {
      const sent = await publisher.generate();
      const first = await publisher.successor(sent);
      await pause(PAUSE_MS);
      const replay = await publisher.refresh(sent);
      if (statusOf(readStrictly(replay)) !== 'success')
        throw new NotApplicable('the operator refuses a replay');
      // RF-KEY-01 and RF-BODY-05 judge the parts that are the same in these two refreshes.
      const judged = distinctParts(first, successorIn(replay, sent));
      await pause(PAUSE_MS);
      const answers = await evidenceOf(Array.from({ length: AT_ONCE }, () => publisher.refresh(sent)));

      // A token that is also refused later is used up: RF-SEM-02 does not say how often a token works.
      const isUsedUp = answers.some(isRefused) && isRefused(await refreshLater(publisher, sent));
      const seen = new Set<string>();
      for (const [at, answer] of answers.entries()) {
        if (isUsedUp && isRefused(answer)) continue;
        expect(answer, `refresh ${at + 1} of ${answers.length} at once`).toSay('success');
        const identity = identityOf(answer, sent.user);
        for (const name of judged) {
          const secret = identity?.[name];
          // RF-BODY-02 judges a part that is missing.
          if (secret === undefined || secret.length === 0) continue;
          const difference = { expected: 'a new one in each refresh', actual: 'the same one in two' };
          expect.that(!seen.has(secret.reveal()), `the ${secret.kind}`, difference, answer);
          seen.add(secret.reveal());
        }
      }
      if (isUsedUp) throw new NotApplicable(`the operator does not accept ${AT_ONCE} replays of one token`);
    },
  );
});

async function refreshLater(publisher: Publisher, sent: IssuedIdentity): Promise<Exchange> {
  await pause(PAUSE_MS);
  return publisher.refresh(sent);
}

function isRefused({ response }: Exchange): boolean {
  return response.httpStatus >= 400 && response.httpStatus < 500;
}

function distinctParts(one: IssuedIdentity, other: IssuedIdentity) {
  const parts = ['advertisingToken', 'refreshToken', 'responseKey'] as const;
  return parts.filter((name) => !one[name].equals(other[name]));
}
