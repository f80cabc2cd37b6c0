import type { Behaviour, Situation } from '../behaviour/behaviour.ts';
import { type Refusal, refusal } from '../http/reply.ts';
import type { User } from '../state/user.ts';

export type PayloadReading =
  | { kind: 'user'; user: User }
  | { kind: 'insufficient-consent' }
  | { kind: 'refused'; refusal: Refusal };

/** The user of a generate payload, or the reason for a refusal. */
export function readPayload(payload: unknown, { operator, state }: Situation): PayloadReading {
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) {
    return refused('Invalid payload in body: Data is not valid json string.');
  }
  const members = payload as Record<string, unknown>;
  const names = operator.identifiersOf(members, state.revision);
  const [name] = names;
  if (name === undefined || names.length > 1) {
    return refused(
      'Required Parameter Missing: exactly one of [email, email_hash, phone, phone_hash] must be specified',
    );
  }
  const user = userNamed(name, members[name], operator);
  if (user === undefined) return refused('Invalid Identifier');
  if (!operator.acceptsPolicy(members, state.revision)) return refused('policy must be a number');
  const consent = operator.readConsent(members, state.revision);
  if (consent === 'invalid') return refused('User consent is invalid');
  return consent === 'insufficient' ? { kind: 'insufficient-consent' } : { kind: 'user', user };
}

function userNamed(name: string, value: unknown, operator: Behaviour): User | undefined {
  switch (name) {
    case 'email':
      return operator.emailUser(value);
    case 'email_hash':
      return operator.emailHashUser(value);
    case 'phone':
      return operator.phoneUser(value);
    default:
      return operator.phoneHashUser(value);
  }
}

function refused(reason: string): PayloadReading {
  return { kind: 'refused', refusal: refusal('client_error', reason) };
}
