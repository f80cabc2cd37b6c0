import type { GenerateMessage } from '../../envelope/generate-envelope.ts';
import type { Situation } from '../behaviour/behaviour.ts';
import { type Answer, type Refusal, type Reply, refusal } from '../http/reply.ts';
import type { Client } from '../state/clients.ts';
import type { User } from '../state/user.ts';
import { readPayload } from './generate-payload.ts';
import { issueIdentity } from './issue-identity.ts';

/** `POST /v2/token/generate`: client, envelope, timestamp, payload, opt-out, new identity, in this order. */
export function answerGenerate(situation: Situation): Reply {
  const { operator, request, caller, state, nowMs } = situation;
  const refuse = (reason: Refusal) => operator.sendRefusal(reason, situation);
  const refused = operator.refuseGenerate(caller);
  if (refused !== undefined) return refuse(refused);
  const failure = operator.answerUnreadable(request);
  if (failure !== undefined) return failure;
  const client = clientOf(situation);
  if (client === undefined)
    return refuse(refusal('unauthorized', 'no client whose secret opens the envelope'));
  const message = operator.openGenerate(operator.envelopeText(request), client.clientSecret);
  if (isRefusal(message)) return refuse(message);
  if (!operator.isTimely(message.timestampMs, nowMs)) {
    return refuse(refusal('client_error', 'Invalid timestamp: Request too old or client time drift.'));
  }
  const reading = readPayload(message.payload, situation);
  if (reading.kind === 'refused') return refuse(reading.refusal);
  const nonce = operator.echoedNonce(message.nonce);
  const send = (answer: Answer) => operator.sealGenerated(answer, situation, client.clientSecret, nonce);
  if (reading.kind === 'insufficient-consent') return send(operator.insufficientConsentAnswer());
  if (operator.optsOutAtGenerate(reading.user, state)) return send(operator.optOutAnswer(reading.user));
  return send(operator.successAnswer(identityFor(reading.user, client, situation)));
}

function identityFor(user: User, client: Client, situation: Situation): Record<string, unknown> {
  const inherited = { siteId: client.siteId, privacyBits: 1, establishedMs: situation.nowMs };
  return issueIdentity({ situation, user }, inherited).identity;
}

// An operator that serves callers without a key must open their envelopes with some client's secret.
function clientOf({ caller, state }: Situation): Client | undefined {
  if (caller.kind === 'client') return caller.client;
  const first = state.clients.callerOf(`Bearer ${state.credentials.apiKey}`);
  return first.kind === 'client' ? first.client : undefined;
}

function isRefusal(value: GenerateMessage | Refusal): value is Refusal {
  return 'reason' in value;
}
