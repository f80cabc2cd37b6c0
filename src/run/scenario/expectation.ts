import { defined } from '../../basics/defined.ts';
import type { Exchange } from '../../client/exchange.ts';
import type { RequirementId } from '../../contract/requirements.ts';
import type { Revision } from '../../contract/revision.ts';
import { RequirementFailure } from '../evidence/requirement-failure.ts';
import { ExchangeExpectation } from './exchange-expectation.ts';
import { ExpectationMemory } from './expectation-memory.ts';

/** The suite's own assertions, bound to a revision. */
export type Expect = {
  /** @param about what was done, for the failure's message; default the request in a few words */
  (exchange: Exchange, about?: string): ExchangeExpectation;
  /**
   * Anything else: throws a RequirementFailure unless `holds`.
   * @param difference also the numbers of the exchanges that this one was compared with
   * @param requirement the requirement that is broken, if it is not the test's own
   */
  that(
    holds: boolean,
    message: string,
    difference: { expected: string; actual: string; comparedWith?: readonly number[] },
    exchange?: Exchange,
    requirement?: RequirementId,
  ): void;
};

/** @param memory counts a test's expectations and keeps its failures */
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
