import { badRefresh, describeBadBody } from '../../src/arbitraries/bad-refresh.ts';
import type { Exchange } from '../../src/client/exchange.ts';
import type { IssuedIdentity } from '../../src/client/issued-identity.ts';
import type { Publisher } from '../../src/client/publisher.ts';
import { TransportError } from '../../src/client/transport-error.ts';
import { badRefreshes } from '../../src/run/scenario/bad-refreshes.ts';
import type { Expect } from '../../src/run/scenario/expectation.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';
import { Tally } from '../../src/run/scenario/tally.ts';
import type { IdentitySource } from '../../src/run/supplies/identity-source.ts';

/** A valid refresh succeeds; a connection that is cut or silent after a rejection fails it too. */
async function expectUnmarked(
  expect: Expect,
  publisher: Publisher,
  identity: IssuedIdentity,
  about: string,
): Promise<void> {
  try {
    expect(await publisher.refresh(identity), about).toSay('success');
  } catch (error) {
    const isConnection = error instanceof TransportError && error.code !== 'unreachable';
    if (!isConnection) throw error;
    expect.that(false, about, { expected: 'status success', actual: error.message });
  }
}

/**
 * A connection to reject requests on, and valid tokens that come over another: where rejections mark a connection,
 * one that others were rejected on may not yield a token.
 */
function besideValidTokens(
  { onOneConnection, world }: Scenario,
  body: (publisher: Publisher, tokens: IdentitySource) => Promise<void>,
): Promise<void> {
  return onOneConnection(async (aside) => {
    const tokens = await world.replayPolicy.source(aside);
    await onOneConnection(async (publisher) => {
      await publisher.successor(await tokens.next());
      await body(publisher, tokens);
    });
  });
}

/** Requests that are rejected for another reason than their body. */
const rejections: Record<string, (publisher: Publisher) => Promise<Exchange>> = {
  'a GET': ({ operator }) => operator.refresh('', { method: 'GET' }),
  'a bearer that names no client': ({ operator }) =>
    operator.refresh('AAAA', { authorization: { header: 'Bearer names-no-client' } }),
  'an Authorization header of another scheme': ({ operator }) =>
    operator.refresh('AAAA', { authorization: { header: 'Basic bm86b25l' } }),
  'a generate without authorization': (publisher) =>
    publisher.operator.generate(publisher.newUser(), { authorization: 'none' }),
  'a generate that is not sealed': ({ operator }) => operator.generate({}, { rawBody: 'not sealed' }),
  'two rejected refreshes in a row': async ({ operator }) => {
    await operator.refresh('no token');
    return operator.refresh('');
  },
};

part('lifecycle', () => {
  requirement(
    'RF-SEM-07',
    'after any rejected request a valid refresh over the same connection succeeds',
    async (scenario) => {
      const { expect, each } = scenario;
      const rejected = new Tally();
      await besideValidTokens(scenario, async (publisher, tokens) => {
        await each(Object.entries(rejections), async ([name, reject]) => {
          const answer = await reject(publisher);
          if (answer.response.httpStatus < 400) return;
          rejected.of(answer);
          await expectUnmarked(expect, publisher, await tokens.next(), `a valid refresh after ${name}`);
        });
      });
      rejected.demand('a rejected request');
    },
  );

  requirement(
    'RF-SEM-07',
    'whatever the rejected token was',
    async (scenario) => {
      const { expect, forAll } = scenario;
      const sendBad = await badRefreshes(scenario);
      const rejected = new Tally();
      await besideValidTokens(scenario, async (publisher, tokens) => {
        await forAll(badRefresh(['valid', 'none'] as const), async ({ caller, body }) => {
          const answer = await sendBad(body, { authorization: caller, over: publisher.operator });
          if (answer.response.httpStatus < 400) return;
          rejected.of(answer);
          const about = `a valid refresh after ${describeBadBody(body)}`;
          await expectUnmarked(expect, publisher, await tokens.next(), about);
        });
      });
      rejected.demand('a rejected request');
    },
    { needs: ['many-requests'] },
  );
});
