import type { AuthorizationKind } from '../../client/exchange.ts';
import type { Input } from '../../contract/inputs.ts';
import type { Part } from '../../contract/requirement.ts';
import type { RequirementId } from '../../contract/requirements.ts';
import type { Traffic } from './traffic.ts';

/** What a failure was seen on; a waiver's `expect` list is held against these. */
export type Facts = {
  /** Who asked: with the key of an enabled client, with another Authorization header, or without one. */
  when?: 'bearer' | 'other-authorization' | 'no-bearer';
  /** The class of what was sent; a failure without one cannot be waived. */
  input?: Input;
  status?: string;
  httpStatus?: number;
  sealed?: boolean;
  /** Of an SDK: what was done with it, such as `HTTP 307 to another origin`. */
  about?: string;
  /** Of an SDK: what it did instead of what was expected. */
  got?: string;
};

/** One way in which the target broke a requirement. Every text is redacted already. */
export type Failure = {
  /** The test's key, such as `RF-KEY-01.every-refresh-of-a-chain-has-a-new-key`. */
  test: string;
  message: string;
  expected: string;
  actual: string;
  facts: Facts;
  /** The command that shows this failure again. */
  replay: string;
};

/** A failure, and the number of the exchange that it was seen on, where there is one. */
export type SeenFailure = Failure & { exchange?: number };

/** How a test looks: at single cases, at many inputs, at sequences of requests, or at all answers of the run. */
export type TestKind = 'scenario' | 'property' | 'model' | 'whole run';

/** A redacted exchange as a person reads it in the report. */
export type ExchangeView = {
  index: number;
  request: {
    method: string;
    path: string;
    headers: [string, string][];
    body: string;
    /** Who asked, because the header itself is hidden. */
    authorization?: AuthorizationKind;
  };
  answer?: { httpStatus: number; headers: [string, string][]; body: string };
  /** How the answer opened, and its plaintext where it did. */
  opened?: { how: string; plaintext?: string };
  /** Why there is no answer. */
  error?: string;
  startedAt: string;
  durationMs: number;
};

export type CaseOutcome =
  | 'passed'
  | 'violated'
  | 'not-testable'
  | 'not-applicable'
  | 'recorded'
  | 'harness-error';

/** How much was looked at. */
export type Evidence = {
  /** Answered requests of its own. */
  exchanges: number;
  propertyRuns: number;
  /** Answers of the whole run, whichever test asked for them, that were judged; absent where none were. */
  wholeRunAnswers?: number;
};

/** What the time budget of a run left out. */
export type LeftOut = {
  /** Runs of properties that were done, of those that were planned. */
  propertyRuns: number;
  plannedRuns: number;
  testsNotBegun: number;
};

/** Whether anything was looked at. */
export function hasEvidence({ exchanges, wholeRunAnswers = 0 }: Evidence): boolean {
  return exchanges > 0 || wholeRunAnswers > 0;
}

/** What one test of one requirement found out. Plain data: it crosses from the worker to the run. */
export type CaseRecord = {
  requirement: RequirementId;
  test: string;
  title: string;
  part: Part;
  outcome: CaseOutcome;
  /** Why it is not testable, not applicable or a defect of the suite; what a test that passed left unshown. */
  reason?: string;
  /** What the test is about and this run could not reach, a phrase each. */
  omitted?: string[];
  /** Absent when the test had all the time that it takes. */
  leftOut?: LeftOut;
  /** Whether a pass shows too little for the requirement to hold. */
  isSupplement?: boolean;
  /** What an INFO requirement, or a test on the side, has seen. */
  observations: string[];
  failures: SeenFailure[];
  evidence: Evidence;
  /** A sample for the report: the first few, and those a failure was seen on. */
  exchanges: ExchangeView[];
  startedAtMs: number;
  durationMs: number;
  /** Absent where the test did not run. */
  kind?: TestKind;
  /** Its requests; absent where another record of the same test has them, and of an SDK. */
  traffic?: Traffic[];
};
