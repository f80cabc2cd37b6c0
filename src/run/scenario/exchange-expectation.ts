import { contentOf, type Exchange, isSealed, statusOf } from '../../client/exchange.ts';
import { readPlain } from '../../client/opened.ts';
import type { Revision } from '../../contract/revision.ts';
import { httpStatusOf } from '../../contract/statuses.ts';
import { explain, type ValidatorName, validatorsOf } from '../../contract/validators.ts';
import type { Secret } from '../../secret/secret.ts';
import { isMessage } from '../answers/message.ts';
import { lenientContentOf, readLeniently, tellsOptOut } from '../answers/read-leniently.ts';
import { readStrictly } from '../answers/read-strictly.ts';
import { openAnswer, opensAsUsual } from '../answers/sealed-message.ts';
import { describeAnswer, describeRequest } from '../evidence/facts.ts';
import { RequirementFailure } from '../evidence/requirement-failure.ts';
import type { ExpectationMemory } from './expectation-memory.ts';

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

  /** Any HTTP code of an error. */
  toBeError(): void {
    this.#check(this.#exchange.response.httpStatus >= 400, 'an error');
  }

  /** Anything but a failure of the operator itself. */
  notToBeServerError(): void {
    this.#check(this.#exchange.response.httpStatus < 500, 'an answer with an HTTP code below 500');
  }

  /** An error, or an answer that reports another status than success. */
  toBeRefused(): void {
    const status = lenientContentOf(this.#exchange)?.['status'];
    const isOther = typeof status === 'string' && status !== 'success';
    this.#check(this.#exchange.response.httpStatus >= 400 || isOther, 'a refusal');
  }

  /** The status and the HTTP code that the same request got in another form. */
  toMatchOutcomeOf(other: Exchange, form: string): void {
    const isSame =
      statusOf(this.#exchange) === statusOf(other) &&
      this.#exchange.response.httpStatus === other.response.httpStatus;
    this.#check(isSame, `as ${form}: ${describeAnswer(other)}`);
  }

  /** A JSON object in the clear. @param key what it could have been sealed with by mistake */
  toBePlainJson(key?: Secret): void {
    const exchange = this.#exchange;
    const isObject = contentOf({ ...exchange, opened: readPlain(exchange.response.body) }) !== undefined;
    const isSealedToo = key !== undefined && openAnswer(exchange, key) !== undefined;
    this.#check(isObject, 'JSON in the clear', isSealedToo ? 'a sealed answer' : undefined);
  }

  /** A message that says something, sealed or plain. */
  toHaveMessage(): void {
    const message = lenientContentOf(this.#exchange)?.['message'];
    const got = message === undefined ? 'no message' : `a message that is ${nameOf(message)}`;
    this.#check(isMessage(message), 'a message that is a string, neither empty nor white space', got);
  }

  /** No token in the answer or in its body, sealed or plain. RF-OPT-01 judges what an opt-out holds. */
  toCarryNoIdentity(): void {
    const content = tellsOptOut(this.#exchange) ? {} : (lenientContentOf(this.#exchange) ?? {});
    const places = [content, content['body']].filter((place) => typeof place === 'object' && place !== null);
    const found = places.flatMap((place) =>
      ['advertising_token', 'refresh_token'].filter((name) => Object.hasOwn(place as object, name)),
    );
    const got = `${describeAnswer(this.#exchange)} with ${found.join(', ')}`;
    this.#check(found.length === 0, 'an answer without an identity', got);
  }

  /** Nothing of an opt-out, sealed or plain. */
  notToTellOptOut(): void {
    this.#check(!tellsOptOut(this.#exchange), 'nothing of the opt-out');
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
    return statusOf(readLeniently(this.#exchange)) ?? statusOf(readStrictly(this.#exchange));
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

function nameOf(message: unknown): string {
  if (typeof message === 'string') return message === '' ? 'empty' : 'white space';
  return message === null ? 'null' : `a value of type ${typeof message}`;
}
