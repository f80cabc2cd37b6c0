import { identifierKinds } from '../../contract/identifiers.ts';
import { EnvelopeError } from '../../envelope/envelope-error.ts';
import { NONCE_BYTES, openGenerateRequest } from '../../envelope/generate-envelope.ts';
import { refusal } from '../http/reply.ts';
import { userOfEmail, userOfHash, userOfPhone } from '../state/user.ts';
import type { GenerateDecisions } from './behaviour.ts';
import { readConsentString } from './consent-string.ts';
import { documentedGenerate } from './documented-generate.ts';
import { decodeLenientBase64 } from './lenient-base64.ts';
import { testIdentities } from './test-identities.ts';

const TIMESTAMP_WINDOW_MS = 120_000;
const SHORTEST_ENVELOPE_BYTES = 1 + 12 + 8 + NONCE_BYTES + 16;
const TOO_SHORT =
  'Invalid body: Body too short. Check encryption method. ' +
  'See https://euid.eu/docs/getting-started/gs-encryption-decryption for details on the request envelope format.';

const messages: Record<string, string> = {
  'too-short': TOO_SHORT,
  'unknown-version': 'Invalid body: Version mismatch.',
  'bad-json': 'Invalid payload in body: Data is not valid json string.',
};

/** The operator takes a value of another type by its JSON text, and so an address inside a list. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Generate as the recorded exchanges show it: policy ignored, consent optional, 120 s either side. */
export const observedGenerate: GenerateDecisions = {
  ...documentedGenerate,
  openGenerate: (text, clientSecret) => {
    if (text === '') return refusal('client_error', 'Invalid body: Body is missing.');
    const bytes = decodeLenientBase64(text);
    if (bytes === undefined) return refusal('client_error', 'Invalid body: Body is not valid base64.');
    if (bytes.length < SHORTEST_ENVELOPE_BYTES) return refusal('client_error', TOO_SHORT);
    try {
      return openGenerateRequest(bytes.toString('base64'), clientSecret);
    } catch (error) {
      if (!(error instanceof EnvelopeError)) throw error;
      const message = messages[error.code] ?? 'Invalid data: Check encryption method and encryption key.';
      return refusal('client_error', message);
    }
  },
  isTimely: (timestampMs, nowMs) => Math.abs(nowMs - timestampMs) <= TIMESTAMP_WINDOW_MS,
  identifiersOf: (payload) =>
    identifierKinds['2026-07'].filter((name) => payload[name] !== null && payload[name] !== undefined),
  emailUser: (value) => userOfEmail(textOf(value)),
  emailHashUser: (value) => userOfHash('email', textOf(value)),
  phoneUser: (value) => userOfPhone(textOf(value)),
  phoneHashUser: (value) => userOfHash('phone', textOf(value)),
  acceptsPolicy: () => true,
  readConsent: (payload) => {
    if (!Object.hasOwn(payload, 'tcf_consent_string')) return 'enough';
    const text = payload['tcf_consent_string'];
    return typeof text === 'string' ? readConsentString(text) : 'invalid';
  },
  insufficientConsentAnswer: () => ({ status: 'insufficient_user_consent' }),
  optsOutAtGenerate: (user, state) =>
    state.optOuts.has(user.id) || testIdentities['2026-07'].optOutAtGenerate.has(user.id),
};
