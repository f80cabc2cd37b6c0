import { identifierKinds } from '../../contract/identifiers.ts';
import { EnvelopeError } from '../../envelope/envelope-error.ts';
import { openGenerateRequest, sealGenerateResponse } from '../../envelope/generate-envelope.ts';
import { plainJson, refusal } from '../http/reply.ts';
import { userOfEmail, userOfHash, userOfPhone } from '../state/user.ts';
import type { GenerateDecisions } from './behaviour.ts';
import { readConsentString } from './consent-string.ts';
import { testIdentities } from './test-identities.ts';

const TIMESTAMP_WINDOW_MS = 60_000;

/** The page's parameter tables, read literally: types and required parameters. */
export const documentedGenerate: GenerateDecisions = {
  refuseGenerate: (caller) =>
    caller.kind === 'client' && !caller.client.disabled && caller.client.roles.includes('GENERATOR')
      ? undefined
      : refusal('unauthorized', 'the bearer must be the API key of an enabled client that may generate'),
  envelopeText: (request) => request.body.toString('utf8'),
  openGenerate: (text, clientSecret) => {
    try {
      return openGenerateRequest(text, clientSecret);
    } catch (error) {
      if (error instanceof EnvelopeError)
        return refusal('client_error', `the body is not an envelope: ${error.code}`);
      throw error;
    }
  },
  isTimely: (timestampMs, nowMs) => Math.abs(nowMs - timestampMs) <= TIMESTAMP_WINDOW_MS,
  identifiersOf: (payload, revision) =>
    identifierKinds[revision].filter((name) => Object.hasOwn(payload, name)),
  emailUser: (value) => (typeof value === 'string' ? userOfEmail(value) : undefined),
  emailHashUser: (value) => (typeof value === 'string' ? userOfHash('email', value) : undefined),
  phoneUser: (value) => (typeof value === 'string' ? userOfPhone(value) : undefined),
  phoneHashUser: (value) => (typeof value === 'string' ? userOfHash('phone', value) : undefined),
  acceptsPolicy: (payload, revision) => revision !== '2023-08' || typeof payload['policy'] === 'number',
  readConsent: (payload, revision) => {
    if (revision !== '2023-08') return 'enough';
    const text = payload['tcf_consent_string'];
    return typeof text === 'string' ? readConsentString(text) : 'invalid';
  },
  insufficientConsentAnswer: () => ({
    message: 'the consent string does not allow an identity',
    status: 'insufficient_user_consent',
  }),
  optsOutAtGenerate: (user, state) =>
    state.optOuts.has(user.id) || testIdentities[state.revision].optOutAtGenerate.has(user.id),
  echoedNonce: (nonce) => nonce,
  sealGenerated: (answer, { operator, nowMs }, clientSecret, nonce) => ({
    ...plainJson(operator.httpStatusOf(answer.status), answer),
    headers: { 'content-type': 'text/plain' },
    body: sealGenerateResponse({ timestampMs: nowMs, nonce, payload: answer }, clientSecret),
  }),
};
