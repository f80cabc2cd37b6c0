import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Revision } from '../../contract/revision.ts';
import type { GenerateMessage } from '../../envelope/generate-envelope.ts';
import type { MockRequest } from '../http/mock-request.ts';
import type { Answer, Headers, Refusal, Reply } from '../http/reply.ts';
import type { Caller, Clients } from '../state/clients.ts';
import type { OperatorKey, OperatorKeys } from '../state/operator-keys.ts';
import type { Lifetimes, OperatorState } from '../state/operator-state.ts';
import type { User } from '../state/user.ts';
import type { RefreshClaims } from '../tokens/inner-token.ts';
import type { TokenReading, UnreadableToken } from '../tokens/refresh-token.ts';

/** The request that an operator is answering. */
export type Situation = {
  operator: Behaviour;
  state: OperatorState;
  request: MockRequest;
  caller: Caller;
  nowMs: number;
};

/** An identity that is being issued. `previous` is the token being refreshed; generate has none. */
export type Issue = {
  situation: Situation;
  user: User;
  previous?: { text: string; claims: RefreshClaims; responseKey: Buffer };
};

/** Unix milliseconds, named like the answer's fields. */
export type Times = { identity_expires: number; refresh_from: number; refresh_expires: number };

/** Keys that could seal an answer; the correct one is the key issued with the token that was sent. */
export type SealingKeys = { user: User; tokenKey: Buffer; newKey?: Buffer; clientSecret?: Buffer };

export type ConsentReading = 'enough' | 'insufficient' | 'invalid';

/** How an operator handles HTTP. */
export type TransportDecisions = {
  /** The operator's own clock, Unix milliseconds. */
  clock(): number;
  bodyLimitBytes: number;
  normalizePath(path: string): string;
  /** The refusal of a request before anything else is checked, without headers for other origins. */
  refuseOutright(request: MockRequest): Reply | undefined;
  answerPreflight(request: MockRequest): Reply;
  /** The answer to a method other than POST; `serve` treats it like POST. */
  answerMethod(request: MockRequest): Reply | 'serve';
  answerUnknownPath(request: MockRequest): Reply;
  answerTooLarge(): Reply;
  /** The answer to a body that cannot be read because of its content type; undefined if it can be read. */
  answerUnreadable(request: MockRequest): Reply | undefined;
  /** Headers that allow a page of another origin. */
  admitOrigin(request: MockRequest, reply: Reply): Headers;
  /** The last change to an answer before it is sent. */
  lastLook(reply: Reply, request: MockRequest): Reply;
  /** How the answer's bytes are sent; any unusual way needs a socket. */
  deliver(reply: Reply, incoming: IncomingMessage, outgoing: ServerResponse): void | Promise<void>;
};

/** How `POST /v2/token/refresh` handles a request. */
export type RefreshDecisions = {
  tokenText(request: MockRequest): string;
  callerOf(authorization: string | undefined, clients: Clients): Caller;
  refuseCaller(caller: Caller): Refusal | undefined;
  readToken(text: string, keys: OperatorKeys): TokenReading;
  refuseToken(token: UnreadableToken, caller: Caller): Refusal;
  isExpired(claims: RefreshClaims, nowMs: number): boolean;
  refuseExpired(caller: Caller): Refusal;
  isOptedOut(claims: RefreshClaims, situation: Situation): boolean;
  /** The refusal that hides an opt-out from this caller; undefined if the caller may learn it. */
  concealOptOut(caller: Caller): Refusal | undefined;
};

/** The parts of a new identity. */
export type IssueDecisions = {
  times(nowMs: number, lifetimes: Lifetimes, issue: Issue): Times;
  /** base64 */
  responseKey(issue: Issue): string;
  userOfIssue(issue: Issue): User;
  refreshKey(keys: OperatorKeys, nowMs: number): OperatorKey;
  refreshToken(fresh: string, issue: Issue): string;
  advertisingToken(fresh: string, issue: Issue): string;
  /** The last change to the six fields. */
  identity(fields: Record<string, unknown>, issue: Issue): Record<string, unknown>;
};

/** How an answer is encoded. */
export type AnswerDecisions = {
  successAnswer(identity: Record<string, unknown>): Answer;
  optOutAnswer(user: User): Answer;
  plaintext(answer: Answer, situation: Situation): Buffer;
  sealingKey(keys: SealingKeys): Buffer;
  initializationVector(): Buffer;
  encodeSealed(sealed: Buffer, request: MockRequest): { body: string | Buffer; contentType: string };
  sealSuccess(answer: Answer, situation: Situation, keys: SealingKeys): Reply;
  sealOptOut(answer: Answer, situation: Situation, keys: SealingKeys): Reply;
  httpStatusOf(status: string): number;
  message(refusal: Refusal, request: MockRequest): string | undefined;
  sendRefusal(refusal: Refusal, situation: Situation): Reply;
};

/** How `POST /v2/token/generate` handles a request and answers it. */
export type GenerateDecisions = {
  refuseGenerate(caller: Caller): Refusal | undefined;
  envelopeText(request: MockRequest): string;
  openGenerate(text: string, clientSecret: Buffer): GenerateMessage | Refusal;
  isTimely(timestampMs: number, nowMs: number): boolean;
  /** The members that identify a user; exactly one must be present. */
  identifiersOf(payload: Record<string, unknown>, revision: Revision): string[];
  emailUser(value: unknown): User | undefined;
  emailHashUser(value: unknown): User | undefined;
  phoneUser(value: unknown): User | undefined;
  phoneHashUser(value: unknown): User | undefined;
  acceptsPolicy(payload: Record<string, unknown>, revision: Revision): boolean;
  readConsent(payload: Record<string, unknown>, revision: Revision): ConsentReading;
  insufficientConsentAnswer(): Answer;
  optsOutAtGenerate(user: User, state: OperatorState): boolean;
  echoedNonce(nonce: Uint8Array): Uint8Array;
  sealGenerated(answer: Answer, situation: Situation, clientSecret: Buffer, nonce: Uint8Array): Reply;
};

/** Every decision of an operator as one small function, so that a mutant can take a single decision wrongly. */
export type Behaviour = { name: string } & TransportDecisions &
  RefreshDecisions &
  IssueDecisions &
  AnswerDecisions &
  GenerateDecisions;
