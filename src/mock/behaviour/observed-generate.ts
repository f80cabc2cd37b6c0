import { identifierKinds } from '../../contract/identifiers.ts';
import { userOfPhone } from '../state/user.ts';
import type { GenerateDecisions } from './behaviour.ts';
import { readConsentString } from './consent-string.ts';
import { documentedGenerate } from './documented-generate.ts';
import { isSentAsBytes, observedEnvelopeText, openObservedEnvelope } from './observed-envelope.ts';
import { observedUserOfEmail, observedUserOfHash } from './observed-user.ts';
import { testIdentities } from './test-identities.ts';

const MOST_MINUTES_APART = 1;

/** The operator reads a value of another type as its JSON text, and also an address inside a list. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Generate as in the recorded exchanges: policy ignored, consent optional, timestamps up to 120 s off. */
export const observedGenerate: GenerateDecisions = {
  ...documentedGenerate,
  envelopeText: observedEnvelopeText,
  openGenerate: openObservedEnvelope,
  // The difference is rounded down to whole seconds, then rounded to whole minutes towards zero.
  isTimely: (timestampMs, nowMs) =>
    Math.abs(Math.trunc(Math.floor((nowMs - timestampMs) / 1000) / 60)) <= MOST_MINUTES_APART,
  identifiersOf: (payload) =>
    identifierKinds['2026-07'].filter((name) => payload[name] !== null && payload[name] !== undefined),
  emailUser: (value) => observedUserOfEmail(textOf(value)),
  emailHashUser: (value) => observedUserOfHash('email', textOf(value)),
  phoneUser: (value) => userOfPhone(textOf(value)),
  phoneHashUser: (value) => observedUserOfHash('phone', textOf(value)),
  acceptsPolicy: () => true,
  readConsent: (payload) => {
    if (!Object.hasOwn(payload, 'tcf_consent_string')) return 'enough';
    const text = payload['tcf_consent_string'];
    return typeof text === 'string' ? readConsentString(text) : 'invalid';
  },
  insufficientConsentAnswer: () => ({ status: 'insufficient_user_consent' }),
  sealGenerated: (answer, situation, clientSecret, nonce) => {
    const reply = documentedGenerate.sealGenerated(answer, situation, clientSecret, nonce);
    if (!isSentAsBytes(situation.request)) return reply;
    const headers = { ...reply.headers, 'content-type': 'application/octet-stream' };
    return { ...reply, headers, body: Buffer.from(String(reply.body), 'base64') };
  },
  optsOutAtGenerate: (user, state) =>
    state.optOuts.has(user.id) || testIdentities['2026-07'].optOutAtGenerate.has(user.id),
};
