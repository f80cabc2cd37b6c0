import { CodedError } from '../../basics/coded-error.ts';
import type { Exchange } from '../../client/exchange.ts';
import type { RequirementId } from '../../contract/requirements.ts';
import type { Redactor } from '../../secret/redact.ts';
import type { Facts, Failure } from './case-record.ts';
import { factsOf } from './facts.ts';

export type FailureDetails = {
  message: string;
  expected: string;
  actual: string;
  /** The exchange the failure was seen on. */
  exchange?: Exchange;
  /** The requirement it breaks, where that is another than the test's own: a model judges many. */
  requirement?: RequirementId;
  /** Earlier exchanges that it was compared with, by number: without them there is no failure. */
  comparedWith?: readonly number[];
};

/** The target did something else than its requirement says. Texts may hold what redaction must hide. */
export class RequirementFailure extends CodedError<'requirement-broken'> {
  readonly expected: string;
  readonly actual: string;
  readonly exchange: Exchange | undefined;
  readonly requirement: RequirementId | undefined;
  readonly comparedWith: readonly number[];

  constructor(details: FailureDetails) {
    super('requirement-broken', details.message);
    this.expected = details.expected;
    this.actual = details.actual;
    this.exchange = details.exchange;
    this.requirement = details.requirement;
    this.comparedWith = details.comparedWith ?? [];
  }

  get facts(): Facts {
    return this.exchange === undefined ? {} : factsOf(this.exchange);
  }

  /** What makes two failures the same one: shrinking must not trade one cause for another. */
  get signature(): string {
    const { when, input, status, httpStatus, sealed } = this.facts;
    return JSON.stringify([
      this.requirement,
      this.message,
      this.expected,
      when,
      input,
      status,
      httpStatus,
      sealed,
    ]);
  }
}

/**
 * What a report says of a failure, without secrets.
 * @param input the smallest input that shows it, where a property found it
 */
export function failureTexts(
  { message, expected, actual }: RequirementFailure,
  redactor: Redactor,
  input?: string,
): Pick<Failure, 'message' | 'expected' | 'actual'> {
  return {
    message: redactor.text(input === undefined ? message : `${message}; smallest input: ${input}`),
    expected: redactor.text(expected),
    actual: redactor.text(actual),
  };
}
