/** The version of the protocol between the suite and a driver, one JSON object a line. */
export const PROTOCOL = 1;

/** An identity by the names of the contract. */
export type DriverIdentity = {
  advertising_token?: unknown;
  refresh_token?: unknown;
  identity_expires?: unknown;
  refresh_from?: unknown;
  refresh_expires?: unknown;
  refresh_response_key?: unknown;
};

/** Where a call goes, and how long the driver waits for it to settle. */
export type Call = {
  /** Origin of the operator, without a trailing slash. */
  baseUrl: string;
  apiKey: string;
  /** base64 */
  clientSecret: string;
  timeoutMs: number;
};

/**
 * What the SDK knows when a refresh begins: `new` forgets everything and takes the identity given, `kept` goes on with
 * what it has, `restarted` starts the SDK anew over what it stored.
 */
export type Session = 'new' | 'kept' | 'restarted';

export type Command =
  | { command: 'hello' }
  | ({
      command: 'refresh';
      identity: DriverIdentity;
      session: Session;
      /** Starts so many refreshes at once, and answers with the last one to settle; 1 when absent. */
      atOnce?: number;
    } & Call)
  | ({ command: 'generate'; user: Record<string, unknown> } & Call)
  | { command: 'state' }
  | { command: 'wait'; ms: number }
  | { command: 'bye' };

export type Abilities = { generate?: boolean; state?: boolean; timer?: boolean; persistence?: boolean };

/** What the SDK printed, and exceptions that nobody caught, since the command before. */
type Told = { console?: string[]; unhandled?: string[] };

export type Hello = {
  answer: 'hello';
  protocol: number;
  sdk: { name: string; version: string };
  runtime: string;
  abilities: Abilities;
  /** The names under which the SDK says that it stores an identity. */
  documentedStores?: string[];
};

export type SdkError = { kind: string; status?: string; message?: string };

export type Outcome = { answer: 'outcome' } & Told &
  (
    | { outcome: 'success'; identity: DriverIdentity }
    | { outcome: 'optout' }
    | { outcome: 'error'; error: SdkError }
    | { outcome: 'silent' }
  );

export type State = { answer: 'state' } & Told & {
    /** As the SDK hands it out, of whatever type; null when it hands out none. */
    advertisingToken?: unknown;
    due?: boolean;
    expired?: boolean;
    refreshable?: boolean;
    optedOut?: boolean;
    loginRequired?: boolean;
    /** What is stored for a restart, by name. */
    stored?: Record<string, string>;
  };

export type Done = { answer: 'done' } & Told;

/** The kind of answer that each command gets. */
export type AnswerTo<Name extends Command['command']> = Name extends 'hello'
  ? Hello
  : Name extends 'refresh' | 'generate'
    ? Outcome
    : Name extends 'state'
      ? State
      : Done;

/** The answer to a command that a driver does not know. */
type Unknown = { answer: 'unknown' } & Pick<Told, 'unhandled'>;

export type DriverAnswer = Hello | Outcome | State | Done | Unknown;
