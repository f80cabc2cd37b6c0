import { contentOf, type Exchange, isSealed, statusOf } from '../client/exchange.ts';
import type { Revision } from '../contract/revision.ts';
import { httpStatusOf } from '../contract/statuses.ts';
import { explain, type ValidatorName, validatorsOf } from '../contract/validators.ts';
import type { Secret } from '../secret/secret.ts';
import { describeAnswer, describeRequest } from './facts.ts';
import { RequirementFailure } from './requirement-failure.ts';
import { openAnswer, opensAsUsual } from './sealed-message.ts';

type Endpoint = 'refresh' | 'generate';

/** What can be said of one exchange. Every method throws a RequirementFailure when it does not hold. */
export class ExchangeExpectation {
  readonly #exchange: Exchange;
  readonly #revision: Revision;
  readonly #about: string;

  constructor(exchange: Exchange, revision: Revision, about: string) {
    this.#exchange = exchange;
    this.#revision = revision;
    this.#about = about;
  }

  /** HTTP 200, sealed, `status: success`. */
  toBeSuccess(): void {
    this.toBeStatus('success');
    if (!isSealed(this.#exchange)) this.#fail('a sealed answer');
  }

  /** HTTP 200, sealed, `status: optout`. */
  toBeOptOut(): void {
    this.toBeStatus('optout');
    if (!isSealed(this.#exchange)) this.#fail('a sealed answer');
  }

  /** One of these statuses, each with the HTTP code that the revision's table lists for it. */
  toBeStatus(...statuses: readonly string[]): void {
    const status = statusOf(this.#exchange);
    const listed = statuses.map(
      (name) => [name, httpStatusOf(this.#revision, this.#endpoint(), name)] as const,
    );
    const expected = listed.map(([name, code]) => `HTTP ${code} ${name}`).join(' or ');
    const fits = listed.some(([name, code]) => name === status && code === this.#exchange.answer.httpStatus);
    if (!fits) this.#fail(expected);
  }

  /** One of these statuses, whatever the HTTP code: for requirements that are not about codes. */
  toSay(...statuses: readonly string[]): void {
    const status = statusOf(this.#exchange);
    if (status === undefined || !statuses.includes(status)) this.#fail(`status ${statuses.join(' or ')}`);
  }

  /** Any status but these. */
  notToSay(...statuses: readonly string[]): void {
    const status = statusOf(this.#exchange);
    if (status !== undefined && statuses.includes(status))
      this.#fail(`anything but ${statuses.join(' or ')}`);
  }

  toHaveHttpStatus(...codes: readonly number[]): void {
    if (!codes.includes(this.#exchange.answer.httpStatus)) this.#fail(`HTTP ${codes.join(' or ')}`);
  }

  /** The body opens under this key. */
  toOpenWith(key: Secret, name = 'the key issued with the token that was sent'): void {
    if (openAnswer(this.#exchange, key) === undefined) this.#fail(`an answer that opens with ${name}`);
  }

  notToOpenWith(key: Secret, name: string): void {
    if (opensAsUsual(this.#exchange, key))
      this.#fail(`an answer that does not open with ${name}`, `it opens with ${name}`);
  }

  /** The opened or plain JSON is valid under a generated schema. */
  toFit(schema: ValidatorName): void {
    const issues = explain(validatorsOf(this.#revision)[schema], contentOf(this.#exchange));
    if (issues.length === 0) return;
    const listed = issues.map((issue) => `${issue.path || '/'} ${issue.message} (${issue.row})`);
    this.#fail(`an answer valid under ${schema}`, listed.join('; '));
  }

  #endpoint(): Endpoint {
    return this.#exchange.request.path.includes('generate') ? 'generate' : 'refresh';
  }

  #fail(expected: string, actual = describeAnswer(this.#exchange)): never {
    const subject = this.#about === '' ? describeRequest(this.#exchange) : this.#about;
    throw new RequirementFailure({ message: subject, expected, actual, exchange: this.#exchange });
  }
}

/** The suite's own assertions, bound to a revision. */
export type Expect = {
  /** @param about what was done, for the failure's message; default the request in a few words */
  (exchange: Exchange, about?: string): ExchangeExpectation;
  /** Anything else: throws a RequirementFailure unless `holds`. */
  that(
    holds: boolean,
    message: string,
    difference: { expected: string; actual: string },
    exchange?: Exchange,
  ): void;
};

export function expectFor(revision: Revision): Expect {
  const expect = (exchange: Exchange, about = '') => new ExchangeExpectation(exchange, revision, about);
  const that: Expect['that'] = (holds, message, difference, exchange) => {
    if (holds) return;
    throw new RequirementFailure({ message, ...difference, ...(exchange === undefined ? {} : { exchange }) });
  };
  return Object.assign(expect, { that });
}
