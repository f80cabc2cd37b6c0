import { badRefresh, describeBadBody } from '../../src/arbitraries/bad-refresh.ts';
import type { Exchange } from '../../src/client/exchange.ts';
import type { Publisher } from '../../src/client/publisher.ts';
import { answeredOrSilentAlone } from '../../src/client/silent-alone.ts';
import { TransportError } from '../../src/client/transport-error.ts';
import { badRefreshes } from '../../src/run/scenario/bad-refreshes.ts';
import { bothCallers } from '../../src/run/scenario/callers.ts';
import { isCutAfter } from '../../src/run/scenario/cut-after.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';
import type { IdentitySource } from '../../src/run/supplies/identity-source.ts';

type Rejection = { about: string; reject: (publisher: Publisher) => Promise<Exchange> };

/**
 * Expects a valid refresh to succeed. A connection that falls silent after a rejection while another is answered fails
 * it, and one that is cut because of it.
 */
async function expectUnmarked(
  scenario: Scenario,
  publisher: Publisher,
  tokens: IdentitySource,
  { about, reject }: Rejection,
): Promise<void> {
  const { expect, onOneConnection } = scenario;
  const identity = await tokens.next();
  const askElsewhere = async () => {
    const another = await tokens.next();
    return onOneConnection((elsewhere) => elsewhere.refresh(another));
  };
  // One answer that comes too late says nothing of the rejection before it.
  const isSilentAgain = () =>
    onOneConnection(async (fresh) => {
      await reject(fresh);
      const again = await answeredOrSilentAlone(fresh.refresh(await tokens.next()), askElsewhere);
      return !('answer' in again) && again.isSilentAlone;
    });
  let isMarked: boolean;
  let failure: TransportError;
  try {
    const outcome = await answeredOrSilentAlone(publisher.refresh(identity), askElsewhere);
    if ('answer' in outcome) return expect(outcome.answer, about).toSay('success');
    isMarked = outcome.isSilentAlone && (await isSilentAgain());
    failure = outcome.error;
  } catch (error) {
    if (!(error instanceof TransportError && error.code === 'broken-off')) throw error;
    isMarked = await isCutAfter(scenario, reject, tokens);
    failure = error;
  }
  expect.that(!isMarked, about, { expected: 'status success', actual: failure.message });
}

/**
 * Opens a connection to reject requests on, and takes valid tokens over others: a connection that rejections have
 * marked may not yield any.
 */
function besideValidTokens(
  { onOneConnection, identities }: Scenario,
  body: (publisher: Publisher, tokens: IdentitySource) => Promise<void>,
): Promise<void> {
  return onOneConnection(
    async (aside) => {
      const tokens = await identities({ over: aside });
      const identity = await tokens.next();
      await onOneConnection(async (publisher) => {
        await publisher.successor(identity);
        await body(publisher, tokens);
      });
    },
    { mayReconnect: true },
  );
}

/** Rejects a request and expects the next one to succeed; over a fresh connection where this one has ended meanwhile. */
async function expectNoMark(
  scenario: Scenario,
  publisher: Publisher,
  tokens: IdentitySource,
  rejection: Rejection,
): Promise<void> {
  const judge = async (over: Publisher) => {
    const answer = await rejection.reject(over);
    if (answer.response.httpStatus >= 400) await expectUnmarked(scenario, over, tokens, rejection);
  };
  try {
    await judge(publisher);
  } catch (error) {
    if (!(error instanceof TransportError && error.code === 'broken-off')) throw error;
    await scenario.onOneConnection(judge);
  }
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
      const { each } = scenario;
      await besideValidTokens(scenario, async (publisher, tokens) => {
        await each(
          Object.entries(rejections),
          async ([name, reject]) => {
            const about = `a valid refresh after ${name}`;
            await expectNoMark(scenario, publisher, tokens, { about, reject });
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
      const { forAll } = scenario;
      const sendBad = await badRefreshes(scenario);
      await besideValidTokens(scenario, async (publisher, tokens) => {
        await forAll(
          badRefresh(bothCallers),
          async ({ caller, body }) => {
            const reject = (over: Publisher) => sendBad(body, { authorization: caller, over: over.operator });
            const about = `a valid refresh after ${describeBadBody(body)}`;
            await expectNoMark(scenario, publisher, tokens, { about, reject });
          },
          { judging: 'a rejected request' },
        );
      });
    },
    { needs: ['many-requests'] },
  );
});
