import type fc from 'fast-check';
import type { Credentials } from '../../client/credentials.ts';
import type { Exchange } from '../../client/exchange.ts';
import type { GeneratePayload, IssuedIdentity } from '../../client/issued-identity.ts';
import type { OperatorClient, RefreshOptions } from '../../client/operator-client.ts';
import type { Publisher } from '../../client/publisher.ts';
import type { Revision } from '../../contract/revision.ts';
import type { OperatorControl } from '../../targets/operator-control.ts';
import type { Age } from '../supplies/ages.ts';
import type { IdentitySource } from '../supplies/identity-source.ts';
import type { UserSource } from '../supplies/users.ts';
import type { TokenKind } from '../supplies/vault-entry.ts';
import type { OwnCaller } from './callers.ts';
import type { Expect } from './expectation.ts';
import type { JudgingOptions } from './judging.ts';
import type { SentAtAge } from './sent-at-age.ts';
import type { World } from './world.ts';

/** What a test's body is given. */
export type Scenario = {
  revision: Revision;
  /** Gets identities and refreshes them. */
  publisher: Publisher;
  /** Sends anything to either endpoint. */
  operator: OperatorClient;
  expect: Expect;
  /**
   * Holds a law against many inputs; one property to a test, so that its path is enough to replay it.
   * Anything that the law throws besides a failure of the requirement ends the test.
   * @returns how many inputs the law judged
   * @throws NotTestable when it judged none, and `judging` says what was looked for
   */
  forAll<Input>(
    arbitrary: fc.Arbitrary<Input>,
    law: (input: Input) => Promise<unknown>,
    options?: JudgingOptions,
  ): Promise<number>;
  /**
   * Runs many sequences of commands against a model and the target at once.
   * @param start makes the model and what the commands work on, anew for each sequence
   */
  forAllSequences<Model extends object, Real>(
    commands: fc.Arbitrary<fc.AsyncCommand<Model, Real>>[],
    start: () => Promise<{ model: Model; real: Real }>,
  ): Promise<void>;
  /**
   * Holds a law against every row and reports every row that fails.
   * @returns how many rows the law judged
   * @throws NotTestable when it judged none, and `judging` says what was looked for
   */
  each<Row>(
    rows: readonly Row[],
    law: (row: Row) => Promise<unknown>,
    options?: JudgingOptions,
  ): Promise<number>;
  /** Valid identities of one user to refresh many times; spares generates where the target accepts a replay. */
  identities(options?: IdentitiesOptions): Promise<IdentitySource>;
  /** Whether this target takes a refresh token again: RF-SEM-02 leaves that open. */
  isReplayAccepted(): Promise<boolean>;
  /** One new user for each kind of identifier that generate takes. */
  usersOfEachKind(): ReturnType<UserSource['ofEachKind']>;
  /** A fresh identity of someone whose refresh says opt-out. */
  optedOutIdentity(): Promise<IssuedIdentity>;
  /** An identity whose refresh token has expired, by whatever means the target allows. */
  expiredIdentity(): Promise<IssuedIdentity>;
  /**
   * Sends one token of a kind at each of these ages, by whatever means the target allows. The verdict names the ages
   * that could not be reached.
   * @returns the tokens that were sent and the answers to them, while they were still valid
   * @throws NotTestable when none could be sent
   */
  sendAtAges(ages: readonly Age[], kind: TokenKind, options?: RefreshOptions): Promise<SentAtAge[]>;
  /** Moves the operator's clock, keys, clients and opt-outs; only in a test that needs one of them. */
  control: OperatorControl;
  hasControl: boolean;
  /**
   * A publisher that sends everything over one connection of its own.
   * @param options whether a request may be sent again over another when the connection breaks off
   */
  onOneConnection<Result>(
    body: (publisher: Publisher) => Promise<Result>,
    options?: { mayReconnect?: boolean },
  ): Promise<Result>;
  /** The answer to a request; undefined when two fresh connections broke off over it. */
  answered(ask: (operator: OperatorClient) => Promise<Exchange>): Promise<Exchange | undefined>;
  /**
   * The error that hides an opt-out from a caller without authorization.
   * @throws NotApplicable when everyone is told of it
   */
  concealedOptOut(): Promise<ConcealedOptOut>;
  /** A publisher of the other environment; only in a test that needs a second target. */
  second(): Publisher;
  /** Who may ask: without credentials of its own a run has no valid bearer. */
  callers: readonly OwnCaller[];
  keys: Keys;
  /** Whether requests need not be spared. */
  canSendMany: boolean;
  /** Refreshes of a chain: as many as RF-SEM-01 promises, and fewer where requests are to be spared. */
  chainLength: number;
  /** The operator's clock, Unix milliseconds, and how far it may be off. */
  operatorNowMs(): { ms: number; uncertaintyMs: number };
  /** Lets time pass for the operator: its clock is moved where that can be, else this is a wait of a second or so. */
  letTimePass(ms: number): Promise<void>;
  /** Notes what was seen: for INFO requirements and for cases left out. */
  record(observation: string): void;
  /** What was seen in all exchanges of the run; only in a test over the whole run. */
  wholeRun: Pick<World, 'register' | 'openingFailures' | 'laws' | 'secondOpinion' | 'unaskedCodings'> & {
    /** Says how many answers the test judged, which are its evidence: it sends few of its own, or none. */
    judged(answers: number): void;
  };
};

/** The error that hides an opt-out from a caller without authorization, and whose token was sent. */
export type ConcealedOptOut = { answer: Exchange; identity: IssuedIdentity };

export type IdentitiesOptions = {
  /** Whose they are: one new user unless given. */
  user?: GeneratePayload;
  /** Over which connection they are issued. */
  over?: Publisher;
  /** How each is issued, when it is not just generated. */
  issue?: () => Promise<IssuedIdentity>;
};

/** API keys and client secrets that a run was given. */
export type Keys = {
  own?: Credentials | undefined;
  second?: Credentials | undefined;
  otherSite?: string | undefined;
  unprivileged?: string | undefined;
};
