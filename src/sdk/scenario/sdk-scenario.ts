import type fc from 'fast-check';
import type { Revision } from '../../contract/revision.ts';
import type { MockControl } from '../../mock/control/control.ts';
import type { Fault } from '../../mock/control/fault.ts';
import type { SeenRequest } from '../../mock/mock-operator.ts';
import type { JudgingOptions } from '../../run/scenario/judging.ts';
import type { DriverIdentity, Outcome, Session, State } from '../protocol/messages.ts';
import type { SdkExpect } from './sdk-expect.ts';

/** The six fields of an identity as generate issues them. */
export type IssuedFields = {
  advertising_token: string;
  refresh_token: string;
  identity_expires: number;
  refresh_from: number;
  refresh_expires: number;
  refresh_response_key: string;
};

/** What a call of the SDK may be told besides the identity. */
export type RefreshCall = { session?: Session; timeoutMs?: number; baseUrl?: string; atOnce?: number };

/** What the body of a scenario works with. */
export type SdkScenario = {
  /** The edition that the operator follows. */
  revision: Revision;
  /** The SDK under test. Each call is one command to its driver. */
  sdk: {
    /** By default the SDK forgets everything before and takes the identity given. */
    refresh(identity: DriverIdentity, call?: RefreshCall): Promise<Outcome>;
    generate(user: Record<string, unknown>, call?: { timeoutMs?: number }): Promise<Outcome>;
    state(): Promise<State>;
    /** Lets time pass for the SDK's own timers. */
    wait(ms: number): Promise<void>;
  };
  operator: {
    baseUrl: string;
    /** What the SDK is given to speak for a participant. */
    credentials: { apiKey: string; clientSecret: string };
    control: MockControl;
    /** Lets the next answer of refresh go wrong. */
    answerRefreshWith(fault: Fault, requests?: number): void;
    /** Lets the next answer of generate go wrong. */
    answerGenerateWith(fault: Fault, requests?: number): void;
    /** A new identity whose refresh is due, issued without the SDK. */
    identity(user?: Record<string, unknown>): Promise<IssuedFields>;
    /** Every POST to refresh since the scenario began, secrets included. */
    refreshes(): readonly SeenRequest[];
    /** Every POST to generate since the scenario began. */
    generates(): readonly SeenRequest[];
    /** Every request since the scenario began, preflights too. */
    requests(): readonly SeenRequest[];
  };
  /** A second origin that nothing may be sent to. */
  elsewhere: {
    url: string;
    requests(): readonly { method: string; url: string; headers: string; body: string }[];
  };
  /** The names under which the SDK says that it stores an identity. */
  documentedStores: readonly string[];
  /** Everything that the SDK has said since the scenario began: errors, console, standard error. */
  told(): string;
  expect: SdkExpect;
  /** Holds an expectation whose failure is noted and does not keep the rest of a row from being judged. */
  softly(expectation: () => void): Promise<void>;
  each<Row>(
    rows: readonly Row[],
    law: (row: Row) => Promise<unknown>,
    options?: JudgingOptions,
  ): Promise<number>;
  forAll<Input>(
    arbitrary: fc.Arbitrary<Input>,
    law: (input: Input) => Promise<unknown>,
    options?: JudgingOptions,
  ): Promise<number>;
  record(observation: string): void;
};
