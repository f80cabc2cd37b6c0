import { defined } from '../../basics/defined.ts';
import { contentOf, type Exchange, isSealed, statusOf } from '../../client/exchange.ts';
import type { RequirementId } from '../../contract/requirements.ts';
import type { Revision } from '../../contract/revision.ts';
import { httpStatusOf } from '../../contract/statuses.ts';
import { explain, type ValidatorName, validatorsOf } from '../../contract/validators.ts';
import type { Secret } from '../../secret/secret.ts';
import { readLeniently } from '../answers/read-leniently.ts';
import { readable } from '../answers/read-strictly.ts';
import { openAnswer, opensAsUsual } from '../answers/sealed-message.ts';
import { describeAnswer, describeRequest } from '../evidence/facts.ts';
import { RequirementFailure } from '../evidence/requirement-failure.ts';
import { ExpectationMemory } from './expectation-memory.ts';

type Endpoint = 'refresh' | 'generate';

/**
 * What can be said of one exchange. Every method throws a RequirementFailure when it does not hold, and those about a
 * status a NotTestable when a success does not open.
 */
export class ExchangeExpectation {
  readonly #exchange: Exchange;
  readonly #revision: Revision;
  readonly #about: string;
  readonly #memory: ExpectationMemory;

  constructor(exchange: Exchange, revision: Revision, about: string, memory: ExpectationMemory) {
    this.#exchange = exchange;
    this.#revision = revision;
    this.#about = about;
    this.#memory = memory;
  }

  /** HTTP 200, sealed, `status: success`. */
  toBeSuccess(): void {
    this.toBeStatus('success');
    this.#check(isSealed(this.#exchange), 'a sealed answer');
  }

  /** HTTP 200, sealed, `status: optout`. */
  toBeOptOut(): void {
    this.toBeStatus('optout');
    this.#check(isSealed(this.#exchange), 'a sealed answer');
  }

  /** One of these statuses, each with the HTTP code that the revision's table lists for it. */
  toBeStatus(...statuses: readonly string[]): void {
    const status = this.#status();
    const listed = statuses.map(
      (name) => [name, httpStatusOf(this.#revision, this.#endpoint(), name)] as const,
    );
    const expected = listed.map(([name, code]) => `HTTP ${code} ${name}`).join(' or ');
    const fits = listed.some(
      ([name, code]) => name === status && code === this.#exchange.response.httpStatus,
    );
    this.#check(fits, expected);
  }

  /** One of these statuses, whatever the HTTP code: for requirements that are not about codes. */
  toSay(...statuses: readonly string[]): void {
    const status = this.#status();
    this.#check(status !== undefined && statuses.includes(status), `status ${statuses.join(' or ')}`);
  }

  /** Any status but these. */
  notToSay(...statuses: readonly string[]): void {
    const status = this.#status();
    this.#check(status === undefined || !statuses.includes(status), `anything but ${statuses.join(' or ')}`);
  }

  toHaveHttpStatus(...codes: readonly number[]): void {
    this.#check(codes.includes(this.#exchange.response.httpStatus), `HTTP ${codes.join(' or ')}`);
  }

  /** The body opens under this key. */
  toOpenWith(key: Secret, name = 'the key issued with the token that was sent'): void {
    this.#check(openAnswer(this.#exchange, key) !== undefined, `an answer that opens with ${name}`);
  }

  notToOpenWith(key: Secret, name: string): void {
    const expected = `an answer that does not open with ${name}`;
    this.#check(!opensAsUsual(this.#exchange, key), expected, `it opens with ${name}`);
  }

  /** The opened or plain JSON is valid under a generated schema. */
  toFit(schema: ValidatorName): void {
    const issues = explain(validatorsOf(this.#revision)[schema], contentOf(this.#exchange));
    const listed = issues.map((issue) => `${issue.path || '/'} ${issue.message} (${issue.row})`);
    this.#check(issues.length === 0, `an answer valid under ${schema}`, listed.join('; '));
  }

  // What an answer says is one thing, how it is sealed another, which RF-ENC judges.
  #status(): string | undefined {
    return statusOf(readLeniently(this.#exchange)) ?? statusOf(readable(this.#exchange));
  }

  #endpoint(): Endpoint {
    return this.#exchange.request.path.includes('generate') ? 'generate' : 'refresh';
  }

  #check(holds: boolean, expected: string, actual?: string): void {
    const exchange = this.#exchange;
    this.#memory.check(holds, () => {
      const message = this.#about === '' ? describeRequest(exchange) : this.#about;
      return new RequirementFailure({
        message,
        expected,
        actual: actual ?? describeAnswer(exchange),
        exchange,
      });
    });
  }
}

/** The suite's own assertions, bound to a revision. */
export type Expect = {
  /** @param about what was done, for the failure's message; default the request in a few words */
  (exchange: Exchange, about?: string): ExchangeExpectation;
  /**
   * Anything else: throws a RequirementFailure unless `holds`.
   * @param requirement the one it breaks, where that is another than the test's own
   */
  that(
    holds: boolean,
    message: string,
    difference: { expected: string; actual: string },
    exchange?: Exchange,
    requirement?: RequirementId,
  ): void;
};

/** @param memory what a test's expectations are counted in, and its failures kept */
export function expectFor(revision: Revision, memory = new ExpectationMemory()): Expect {
  const expect = (exchange: Exchange, about = '') =>
    new ExchangeExpectation(exchange, revision, about, memory);
  const that: Expect['that'] = (holds, message, difference, exchange, requirement) =>
    memory.check(
      holds,
      () =>
        new RequirementFailure({
          message,
          ...difference,
          ...defined({ exchange, requirement }),
        }),
    );
  return Object.assign(expect, { that });
}
