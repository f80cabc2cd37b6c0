import { startSdkOperator } from '../execute/sdk-operator.ts';
import type { Outcome } from '../protocol/messages.ts';
import { describeOutcome } from '../scenario/sdk-expect.ts';
import type { IssuedFields } from '../scenario/sdk-scenario.ts';
import { sealedAnswer, sealedFor, successBody } from '../scenario/sealed-answer.ts';
import { demand, type ProtocolCase, type Talk } from './protocol-case.ts';

const CALL_MS = 3_000;
/** A timer of an SDK has so long to send a second request. */
const TIMER_MS = 6_000;
const isBelieved = ({ outcome }: Outcome) => outcome === 'success' || outcome === 'optout';

async function succeed({ refresh, operator }: Talk): Promise<{ sent: IssuedFields; outcome: Outcome }> {
  const sent = await operator.identity();
  const outcome = await refresh(sent);
  demand(outcome.outcome === 'success', describeOutcome(outcome), 'success, as the operator answered');
  return { sent, outcome };
}

async function optOut({ refresh, operator }: Talk): Promise<Outcome> {
  const identity = await operator.identity();
  const body = sealedFor(identity, { status: 'optout' });
  operator.answerRefreshWith({ kind: 'status', httpStatus: 200, body });
  return refresh(identity);
}

function handedOut(outcome: Outcome): unknown {
  return outcome.outcome === 'success' ? outcome.identity.advertising_token : undefined;
}

/** What a driver must do through its SDK: every SDK that works makes it possible. */
export const callingCases: readonly ProtocolCase[] = [
  {
    title: 'a success of the operator is answered with success and its identity',
    section: 'Outcomes',
    async hold(talk) {
      const { outcome } = await succeed(talk);
      const [seen] = talk.operator.refreshes();
      demand(
        seen !== undefined,
        'no request to /v2/token/refresh',
        'a request to baseUrl + /v2/token/refresh',
      );
      const token = handedOut(outcome);
      demand(
        typeof token === 'string',
        'no advertising_token',
        'the advertising_token that the SDK hands out',
      );
    },
  },
  {
    title: 'an identity has members of the contract only, also where the operator answers with more',
    section: 'Outcomes',
    async hold({ refresh, operator }) {
      const sent = await operator.identity();
      const body = successBody(operator.control.nowMs(), { site_id: 5, extra: { nested: [null] } });
      operator.answerRefreshWith(sealedAnswer(sent, { status: 'success', body }));
      // Whether the SDK takes it is for a run to judge; the protocol has no further member of an identity.
      await refresh(sent);
    },
  },
  {
    title: 'the token of the identity given is what is sent',
    section: 'Sessions',
    async hold(talk) {
      const { sent } = await succeed(talk);
      const bodies = talk.operator.refreshes().map(({ request }) => request.body.toString('latin1'));
      demand(
        bodies.includes(sent.refresh_token),
        'another body',
        'the refresh_token of the identity as body',
      );
    },
  },
  {
    title: 'each refresh goes to its own base address',
    section: 'The protocol',
    async hold(talk) {
      await succeed(talk);
      await using other = await startSdkOperator(talk.operator.revision);
      await talk.refresh(await other.forScenario.identity(), { baseUrl: other.mock.baseUrl });
      const { length } = other.forScenario.refreshes();
      demand(length > 0, 'no request to the second base address', 'a request to the baseUrl of the command');
    },
  },
  {
    title: 'an opt-out of the operator is answered with optout',
    section: 'Outcomes',
    async hold(talk) {
      const outcome = await optOut(talk);
      demand(outcome.outcome === 'optout', describeOutcome(outcome), 'optout, as the operator answered');
    },
  },
  {
    title: 'a new session forgets an opt-out',
    section: 'Sessions',
    async hold(talk) {
      await optOut(talk);
      await succeed(talk);
    },
  },
  {
    title: 'a kept session takes another identity',
    section: 'Sessions',
    async hold(talk) {
      await succeed(talk);
      const other = await talk.operator.identity();
      await talk.refresh(other, { session: 'kept' });
      const bodies = talk.operator.refreshes().map(({ request }) => request.body.toString('latin1'));
      demand(
        bodies.includes(other.refresh_token),
        'no refresh of the other identity',
        'its refresh_token as body',
      );
    },
  },
  {
    title:
      'an error of the operator is answered with error or silent, and a status only as the operator gave it',
    section: 'Outcomes',
    async hold({ refresh, operator }) {
      const body = JSON.stringify({ status: 'invalid_token', message: 'no' });
      operator.answerRefreshWith({ kind: 'status', httpStatus: 400, body }, 10);
      const outcome = await refresh(await operator.identity());
      const wanted = 'error, or silent where the SDK tells nobody';
      demand(!isBelieved(outcome), describeOutcome(outcome), wanted);
      const status =
        outcome.outcome === 'error' ? (outcome.error.status ?? 'invalid_token') : 'invalid_token';
      demand(status === 'invalid_token', `the status ${status}`, 'the status invalid_token, or none');
    },
  },
  {
    title: 'a refused connection is answered with error or silent',
    section: 'Outcomes',
    async hold({ refresh, operator }) {
      const gone = await startSdkOperator(operator.revision);
      await gone[Symbol.asyncDispose]();
      const outcome = await refresh(await operator.identity(), { baseUrl: gone.mock.baseUrl });
      demand(!isBelieved(outcome), describeOutcome(outcome), 'error, or silent where the SDK tells nobody');
    },
  },
  {
    title: 'an SDK with the ability generate gets an identity',
    section: 'Abilities',
    needs: 'generate',
    async hold({ ask, operator }) {
      const { baseUrl, credentials } = operator;
      const call = { baseUrl, ...credentials, user: { email: 'somebody@example.org' }, timeoutMs: CALL_MS };
      const outcome = await ask<'generate'>({ command: 'generate', ...call });
      demand(outcome.outcome === 'success', describeOutcome(outcome), 'success, as the operator answered');
      demand(operator.generates().length > 0, 'no request', 'a request to baseUrl + /v2/token/generate');
    },
  },
  {
    title: 'an SDK with the ability state tells the token that it hands out',
    section: 'Abilities',
    needs: 'state',
    async hold(talk) {
      const { outcome } = await succeed(talk);
      const { advertisingToken } = await talk.ask<'state'>({ command: 'state' });
      const isSame = advertisingToken === handedOut(outcome);
      demand(
        isSame,
        `${typeof advertisingToken === 'string' ? 'another' : 'no'} token`,
        'the token of the success',
      );
    },
  },
  {
    title: 'an SDK with the ability persistence still hands out its token after a restart',
    section: 'Abilities',
    needs: 'persistence',
    async hold(talk) {
      const { sent, outcome } = await succeed(talk);
      await talk.refresh(sent, { session: 'restarted', timeoutMs: 1_000 });
      const { advertisingToken } = await talk.ask<'state'>({ command: 'state' });
      const sentAgain = talk.operator
        .refreshes()
        .filter(({ request }) => request.body.toString('latin1') === sent.refresh_token).length;
      demand(sentAgain === 1, 'the first token sent again', 'what was stored, not the identity given');
      const isKept = typeof advertisingToken === 'string' || handedOut(outcome) === undefined;
      demand(isKept, 'no token', 'the token that was stored before the restart');
    },
  },
  {
    title: 'an SDK with the ability timer sends a request by itself',
    section: 'Abilities',
    needs: 'timer',
    async hold({ ask, refresh, operator }) {
      operator.answerRefreshWith({ kind: 'status', httpStatus: 500, body: '' });
      await refresh(await operator.identity(), { timeoutMs: 1_000 });
      const startedMs = performance.now();
      while (operator.refreshes().length < 2 && performance.now() - startedMs < TIMER_MS)
        await ask<'wait'>({ command: 'wait', ms: 500 });
      const { length } = operator.refreshes();
      demand(length > 1, `${length} requests`, `another request within ${TIMER_MS} ms after HTTP 500`);
    },
  },
];
