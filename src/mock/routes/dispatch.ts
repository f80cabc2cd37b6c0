import type { Behaviour, Situation } from '../behaviour/behaviour.ts';
import { plainJson, type Reply } from '../http/reply.ts';
import type { OperatorState } from '../state/operator-state.ts';
import { answerGenerate } from './generate-route.ts';
import type { ReadRequest } from './read-request.ts';
import { answerRefresh } from './refresh-route.ts';

const routes: ReadonlyMap<string, (situation: Situation) => Reply> = new Map([
  ['/v2/token/refresh', answerRefresh],
  ['/v2/token/generate', answerGenerate],
]);

/** The operator's answer to one request, including headers for other origins. */
export function dispatch(read: ReadRequest, operator: Behaviour, state: OperatorState): Reply {
  const { request } = read;
  const refused = operator.refuseOutright(request);
  if (refused !== undefined) return operator.lastLook(refused, request);
  let reply: Reply;
  try {
    reply = answerOf(read, operator, state);
  } catch (error) {
    // Only a defect of the mock itself gets here; the answer must not look like an answer of the contract.
    const message = error instanceof Error ? error.message : 'unknown';
    reply = plainJson(500, { message: `the mock failed: ${message}`, status: 'mock_failure' });
  }
  // Four times as fast as spreading both.
  const headers = Object.assign({}, operator.admitOrigin(request, reply), reply.headers);
  return operator.lastLook({ ...reply, headers }, request);
}

function answerOf({ request, isTooLarge }: ReadRequest, operator: Behaviour, state: OperatorState): Reply {
  const isPreflight =
    request.method === 'OPTIONS' &&
    request.headers['origin'] !== undefined &&
    request.headers['access-control-request-method'] !== undefined;
  if (isPreflight) return operator.answerPreflight(request);
  const route = routes.get(request.path);
  if (route === undefined) return operator.answerUnknownPath(request);
  if (request.method !== 'POST') {
    const reply = operator.answerMethod(request);
    if (reply !== 'serve') return reply;
  }
  if (isTooLarge) return operator.answerTooLarge();
  const caller = operator.callerOf(request.headers['authorization'], state.clients);
  return route({ operator, state, request, caller, nowMs: state.nowMs() });
}
