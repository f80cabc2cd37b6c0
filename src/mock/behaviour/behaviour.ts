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

/** One request on its way through an operator. */
export type Situation = {
  operator: Behaviour;
  state: OperatorState;
  request: MockRequest;
  caller: Caller;
  nowMs: number;
};

/** One identity on its way out. `previous` is what was sent to be refreshed; generate has none. */
export type Issue = {
  situation: Situation;
  user: User;
  previous?: { text: string; claims: RefreshClaims; responseKey: Buffer };
};

/** Unix milliseconds, as the answer's fields are called. */
export type Times = { identity_expires: number; refresh_from: number; refresh_expires: number };

/** Keys an answer might be sealed with; the right one is the key issued with the token that was sent. */
export type SealingKeys = { user: User; tokenKey: Buffer; newKey?: Buffer; clientSecret?: Buffer };

export type ConsentReading = 'enough' | 'insufficient' | 'invalid';

/** How an operator meets HTTP itself. */
export type TransportDecisions = {
  /** The operator's own clock, Unix milliseconds. */
  clock(): number;
  bodyLimitBytes: number;
  normalizePath(path: string): string;
  /** What is refused before anything else is looked at, without headers for other origins. */
  refuseOutright(request: MockRequest): Reply | undefined;
  answerPreflight(request: MockRequest): Reply;
  /** What a method other than POST gets; `serve` treats it like a POST. */
  answerMethod(request: MockRequest): Reply | 'serve';
  answerUnknownPath(request: MockRequest): Reply;
  answerTooLarge(): Reply;
  /** What a body gets whose content type keeps it from being read; undefined when it can be. */
  answerUnreadable(request: MockRequest): Reply | undefined;
  /** Headers that admit the page of another origin. */
  admitOrigin(request: MockRequest, reply: Reply): Headers;
  /** The last look at an answer before it leaves. */
  lastLook(reply: Reply, request: MockRequest): Reply;
  /** How the answer's bytes go out; any other way than the usual one needs a socket. */
  deliver(reply: Reply, incoming: IncomingMessage, outgoing: ServerResponse): void | Promise<void>;
};

/** What `POST /v2/token/refresh` makes of a request. */
export type RefreshDecisions = {
  tokenText(request: MockRequest): string;
  callerOf(authorization: string | undefined, clients: Clients): Caller;
  refuseCaller(caller: Caller): Refusal | undefined;
  readToken(text: string, keys: OperatorKeys): TokenReading;
  refuseToken(token: UnreadableToken, caller: Caller): Refusal;
  isExpired(claims: RefreshClaims, nowMs: number): boolean;
  refuseExpired(caller: Caller): Refusal;
  isOptedOut(claims: RefreshClaims, situation: Situation): boolean;
  /** Why this caller is not told of an opt-out; undefined when it is. */
  concealOptOut(caller: Caller): Refusal | undefined;
};

/** What a new identity is made of. */
export type IssueDecisions = {
  times(nowMs: number, lifetimes: Lifetimes, issue: Issue): Times;
  /** base64 */
  responseKey(issue: Issue): string;
  userOfIssue(issue: Issue): User;
  refreshKey(keys: OperatorKeys, nowMs: number): OperatorKey;
  refreshToken(fresh: string, issue: Issue): string;
  advertisingToken(fresh: string, issue: Issue): string;
  /** The last say on the six fields. */
  identity(fields: Record<string, unknown>, issue: Issue): Record<string, unknown>;
};

/** How an answer is written. */
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

/** What `POST /v2/token/generate` makes of a request, and how it answers. */
export type GenerateDecisions = {
  refuseGenerate(caller: Caller): Refusal | undefined;
  envelopeText(request: MockRequest): string;
  openGenerate(text: string, clientSecret: Buffer): GenerateMessage | Refusal;
  isTimely(timestampMs: number, nowMs: number): boolean;
  /** The members that name a user; there must be exactly one. */
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

/** Everything an operator decides, one small function each, so that a mutant can take one decision wrongly. */
export type Behaviour = { name: string } & TransportDecisions &
  RefreshDecisions &
  IssueDecisions &
  AnswerDecisions &
  GenerateDecisions;
