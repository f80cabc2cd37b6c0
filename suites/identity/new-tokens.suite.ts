import { harmlessRequest } from '../../src/arbitraries/harmless-request.ts';
import type { Exchange } from '../../src/client/exchange.ts';
import type { IssuedIdentity } from '../../src/client/issued-identity.ts';
import { successorIn } from '../../src/client/publisher.ts';
import { successBodyOf } from '../../src/run/answers/success-body.ts';
import { NotApplicable } from '../../src/run/evidence/outcome-errors.ts';
import type { Expect } from '../../src/run/scenario/expectation.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';

/** Both tokens differ from those of every earlier identity. RF-BODY-02 judges one that is missing or empty. */
function expectNewTokens(expect: Expect, answer: Exchange, earlier: readonly IssuedIdentity[]): void {
  const body = successBodyOf(answer);
  if (body === undefined) return;
  const before = {
    advertising_token: earlier.map(({ advertisingToken }) => advertisingToken.reveal()),
    refresh_token: earlier.map(({ refreshToken }) => refreshToken.reveal()),
  };
  for (const [name, tokens] of Object.entries(before)) {
    const at = tokens.findIndex((token) => token !== '' && token === body[name]);
    const difference = { expected: 'one that no earlier identity had', actual: `that of identity ${at}` };
    expect.that(at < 0, `the ${name} of refresh ${earlier.length}`, difference, answer);
  }
}

part('identity', () => {
  requirement(
    'RF-BODY-05',
    'every refresh of a chain has tokens that no earlier identity of the chain had',
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
      const again = await publisher.refresh(sent);
      if (successBodyOf(again) === undefined) throw new NotApplicable('the operator refuses a replay');
      expectNewTokens(expect, again, [sent, first]);
    },
  );

  requirement(
    'RF-BODY-05',
    'every refresh has tokens that no earlier identity had, for a user of each kind of identifier',
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
    'a success has other tokens than the identity before, for any content type and headers of the request',
    async ({ publisher, identities, forAll, expect }) => {
      const tokens = await identities();
      await forAll(
        harmlessRequest(),
        async (request) => {
          const sent = await tokens.next();
          expectNewTokens(expect, await publisher.refresh(sent, request), [sent]);
        },
        { judging: 'a success with a body' },
      );
    },
    { needs: ['many-requests'] },
  );
});
