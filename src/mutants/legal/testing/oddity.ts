import type { MockOperator } from '../../../mock/mock-operator.ts';
import {
  bearer,
  call,
  generate,
  type IdentityFields,
  openAnswer,
  type WireAnswer,
} from '../../../mock/testing/test-caller.ts';

/** Whether the answers of an operator show one oddity. `documented` shows none. */
export type Oddity = (operator: MockOperator) => Promise<boolean>;

/** The time at which the clock of a probed operator stands still, Unix milliseconds. */
export const STANDING_MS = 1_900_000_000_000;

/** Each oddity by the id of the legal operator that must show it. */
export type Oddities = Readonly<Record<string, Oddity>>;

/** Refreshes the token of a new identity with a valid bearer. */
export async function refreshed(
  operator: MockOperator,
): Promise<{ sent: IdentityFields; answer: WireAnswer; json: string; body: IdentityFields }> {
  const sent = await generate(operator);
  const answer = await refresh(operator, sent.refresh_token);
  const content = openAnswer(answer, sent.refresh_response_key);
  return { sent, answer, json: JSON.stringify(content), body: content['body'] as IdentityFields };
}

export function refresh(operator: MockOperator, body: string): Promise<WireAnswer> {
  return call(operator.baseUrl, { headers: bearer(operator.credentials.apiKey), body });
}

export function refreshWithoutBearer(operator: MockOperator, body: string): Promise<WireAnswer> {
  return call(operator.baseUrl, { body });
}

export function refreshAs(operator: MockOperator, authorization: string, body: string): Promise<WireAnswer> {
  return call(operator.baseUrl, { headers: { authorization }, body });
}

/** The message of an error. */
export async function messageOf(operator: MockOperator): Promise<string> {
  const { text } = await refresh(operator, 'no token');
  return String((JSON.parse(text) as Record<string, unknown>)['message']);
}

/** The token with another character in its middle. */
export function altered(token: string): string {
  const at = Math.floor(token.length / 2) - 1;
  return `${token.slice(0, at)}${token[at] === 'a' ? 'b' : 'a'}${token.slice(at + 1)}`;
}
