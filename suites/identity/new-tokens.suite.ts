import { harmlessRequest } from '../../src/arbitraries/harmless-request.ts';
import type { Exchange } from '../../src/client/exchange.ts';
import type { IssuedIdentity } from '../../src/client/issued-identity.ts';
import { successorIn } from '../../src/client/publisher.ts';
import { successBodyOf } from '../../src/run/answers/success-body.ts';
import { NotApplicable } from '../../src/run/evidence/outcome-errors.ts';
import type { Expect } from '../../src/run/scenario/expectation.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import { Tally } from '../../src/run/scenario/tally.ts';

/** Both tokens differ from those of every identity before; one that is missing or empty is for RF-BODY-02. */
function expectNewTokens(
  expect: Expect,
  answer: Exchange,
  earlier: readonly IssuedIdentity[],
): Exchange | undefined {
  const body = successBodyOf(answer);
  if (body === undefined) return undefined;
  const before = {
    advertising_token: earlier.map(({ advertisingToken }) => advertisingToken.reveal()),
    refresh_token: earlier.map(({ refreshToken }) => refreshToken.reveal()),
  };
  for (const [name, tokens] of Object.entries(before)) {
    const at = tokens.findIndex((token) => token !== '' && token === body[name]);
    const difference = { expected: 'one that was never there before', actual: `that of identity ${at}` };
    expect.that(at < 0, `the ${name} of refresh ${earlier.length}`, difference, answer);
  }
  return answer;
}

part('identity', () => {
  requirement(
    'RF-BODY-05',
    'every refresh of a chain has tokens that no identity before it had',
    async ({ publisher, expect }) => {
      let newest = await publisher.generate();
      const chain = [newest];
      for (let refresh = 1; refresh <= 4; refresh += 1) {
        const answer = await publisher.refresh(newest);
        expectNewTokens(expect, answer, chain);
        newest = successorIn(answer, newest);
        chain.push(newest);
      }
    },
  );

  requirement(
    'RF-BODY-05',
    'a second refresh of one token has other tokens than the first',
    async ({ publisher, expect }) => {
      const sent = await publisher.generate();
      const first = await publisher.successor(sent);
      const again = expectNewTokens(expect, await publisher.refresh(sent), [sent, first]);
      if (again === undefined) throw new NotApplicable('the operator refuses a replay');
    },
  );

  requirement(
    'RF-BODY-05',
    'and so it is with users by every kind of identifier',
    async ({ publisher, usersOfEachKind, expect }) => {
      const earlier: IssuedIdentity[] = [];
      for (const { user } of usersOfEachKind()) {
        let newest = await publisher.generate(user);
        earlier.push(newest);
        for (let refresh = 1; refresh <= 2; refresh += 1) {
          const answer = await publisher.refresh(newest);
          expectNewTokens(expect, answer, earlier);
          newest = successorIn(answer, newest);
          earlier.push(newest);
        }
      }
    },
    { needs: ['many-requests'] },
  );

  requirement(
    'RF-BODY-05',
    'neither token of an answer is one of those sent for, however the token is sent',
    async ({ publisher, identities, forAll, expect }) => {
      const tokens = await identities();
      const successes = new Tally();
      await forAll(harmlessRequest(), async (request) => {
        const sent = await tokens.next();
        successes.of(expectNewTokens(expect, await publisher.refresh(sent, request), [sent]));
      });
      successes.demand('a success with a body');
    },
    { needs: ['many-requests'] },
  );
});
