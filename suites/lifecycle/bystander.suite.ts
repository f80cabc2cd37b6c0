import { badRefresh, describeBadBody } from '../../src/arbitraries/bad-refresh.ts';
import type { Exchange } from '../../src/client/exchange.ts';
import type { IssuedIdentity } from '../../src/client/issued-identity.ts';
import type { Publisher } from '../../src/client/publisher.ts';
import { TransportError } from '../../src/client/transport-error.ts';
import { badRefreshes } from '../../src/run/scenario/bad-refreshes.ts';
import { bothCallers } from '../../src/run/scenario/callers.ts';
import type { Expect } from '../../src/run/scenario/expectation.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';
import type { IdentitySource } from '../../src/run/supplies/identity-source.ts';

/** Expects a valid refresh to succeed. A connection that is cut or falls silent after a rejection fails it too. */
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
 * Opens a connection to reject requests on, and takes valid tokens over another one: a connection that rejections
 * have marked may not yield any.
 */
function besideValidTokens(
  { onOneConnection, identities }: Scenario,
  body: (publisher: Publisher, tokens: IdentitySource) => Promise<void>,
): Promise<void> {
  return onOneConnection(async (aside) => {
    const tokens = await identities({ over: aside });
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
    publisher.operator.generate(publisher.newUser(), {
      authorization: 'none',
      input: 'generate without authorization',
    }),
  'a generate that is not sealed': ({ operator }) =>
    operator.generate({}, { rawBody: 'not sealed', input: 'generate that is not sealed' }),
  'two rejected refreshes in a row': async ({ operator }) => {
    await operator.refresh('no token');
    return operator.refresh('');
  },
};

part('lifecycle', () => {
  requirement(
    'RF-SEM-07',
    'a valid refresh succeeds on a connection that rejected another request',
    async (scenario) => {
      const { expect, each } = scenario;
      await besideValidTokens(scenario, async (publisher, tokens) => {
        await each(
          Object.entries(rejections),
          async ([name, reject]) => {
            const answer = await reject(publisher);
            if (answer.response.httpStatus < 400) return;
            await expectUnmarked(expect, publisher, await tokens.next(), `a valid refresh after ${name}`);
          },
          { judging: 'a rejected request' },
        );
      });
    },
  );

  requirement(
    'RF-SEM-07',
    'a valid refresh succeeds on a connection that rejected a refresh, for any bad body',
    async (scenario) => {
      const { expect, forAll } = scenario;
      const sendBad = await badRefreshes(scenario);
      await besideValidTokens(scenario, async (publisher, tokens) => {
        await forAll(
          badRefresh(bothCallers),
          async ({ caller, body }) => {
            const answer = await sendBad(body, { authorization: caller, over: publisher.operator });
            if (answer.response.httpStatus < 400) return;
            const about = `a valid refresh after ${describeBadBody(body)}`;
            await expectUnmarked(expect, publisher, await tokens.next(), about);
          },
          { judging: 'a rejected request' },
        );
      });
    },
    { needs: ['many-requests'] },
  );
});
