import { endpointOf } from '../../client/endpoint-of.ts';
import type { Exchange } from '../../client/exchange.ts';
import type { TestedRequirementId } from '../../contract/requirements.ts';
import type { Revision } from '../../contract/revision.ts';
import type { Endpoint } from '../../contract/statuses.ts';
import type { Secret } from '../../secret/secret.ts';

/** What a law makes of an answer; `actual` is a description of the answer unless given. */
export type Finding = { holds: boolean; message: string; expected: string; actual?: string };

/** An answer to a POST, and what a law may know besides. */
export type JudgedAnswer = {
  /** As it came; opened with the key of the token sent, where that was known. */
  exchange: Exchange;
  /** The same, as anyone with the key would read it. */
  read: Exchange;
  revision: Revision;
  /** Secrets that no error may repeat. */
  secrets: readonly Secret[];
};

/** What holds for any answer of an endpoint, whatever was sent. */
export type Law = {
  requirement: TestedRequirementId;
  endpoint: Endpoint;
  /** Undefined where the law says nothing about an answer. */
  judge(answer: JudgedAnswer): Finding | undefined;
  /** Whether it judges answers to bodies of over 1 MiB too. */
  judgesLargeBodies?: boolean;
};

const LARGEST_BYTES = 1_048_576;

/** The laws that speak of the answers to such a request: RF-REQ-01 alone judges other methods. */
export function judging(laws: readonly Law[], exchange: Exchange): readonly Law[] {
  const { method, body } = exchange.request;
  const endpoint = method === 'POST' ? endpointOf(exchange) : undefined;
  if (endpoint === undefined) return [];
  const isSmall = body.length <= LARGEST_BYTES;
  return laws.filter((law) => law.endpoint === endpoint && (isSmall || law.judgesLargeBodies === true));
}

/** Codes with which an HTTP server answers for the operator behind it: their bodies are its own. */
const SERVER = [405, 408, 411, 413, 414, 415, 417, 421, 426, 431];

/** Whether the operator itself wrote an answer, and not its HTTP server. */
export function isOperatorsOwn({ response }: Exchange): boolean {
  return !SERVER.includes(response.httpStatus);
}
