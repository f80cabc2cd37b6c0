import { RequirementFailure } from '../../run/evidence/requirement-failure.ts';
import type { ExpectationMemory } from '../../run/scenario/expectation-memory.ts';
import type { DriverIdentity, Outcome } from '../protocol/messages.ts';

/** What can be said of how a call of the SDK ended. Every method throws a RequirementFailure when it does not hold. */
export type OutcomeExpectation = {
  toBeSuccess(): void;
  toBeOptOut(): void;
  toBeError(): void;
  /** An error, or nothing within the timeout: the answer was not accepted. */
  notToBeAccepted(): void;
  /** A success whose given members are these. */
  toHand(identity: DriverIdentity): void;
};

export type SdkExpect = {
  /** @param about what was done, for the failure's message */
  (outcome: Outcome, about: string): OutcomeExpectation;
  that(holds: boolean, message: string, difference: { expected: string; actual: string }): void;
};

/** @param memory counts a scenario's expectations and keeps its failures */
export function sdkExpectFor(memory: ExpectationMemory): SdkExpect {
  const that: SdkExpect['that'] = (holds, message, difference) =>
    memory.check(holds, () => new RequirementFailure({ message, ...difference }));
  const expectation = (outcome: Outcome, about: string): OutcomeExpectation => {
    const actual = describeOutcome(outcome);
    const is = (holds: boolean, expected: string, got = actual) =>
      that(holds, about, { expected, actual: got });
    return {
      toBeSuccess: () => is(outcome.outcome === 'success', 'a success'),
      toBeOptOut: () => is(outcome.outcome === 'optout', 'an opt-out'),
      toBeError: () => is(outcome.outcome === 'error', 'an error'),
      notToBeAccepted: () =>
        is(outcome.outcome === 'error' || outcome.outcome === 'silent', 'an answer that is not accepted'),
      toHand: (identity) => {
        is(outcome.outcome === 'success', 'a success');
        const wrong = outcome.outcome === 'success' ? differing(outcome.identity, identity) : [];
        is(wrong.length === 0, 'the identity of the answer', `other values of ${wrong.join(', ')}`);
      },
    };
  };
  return Object.assign(expectation, { that });
}

/** Members that the SDK gives away with another value. One that it keeps to itself is not compared. */
function differing(given: DriverIdentity, wanted: DriverIdentity): string[] {
  return Object.entries(wanted)
    .filter(([name, value]) => Object.hasOwn(given, name) && given[name as keyof DriverIdentity] !== value)
    .map(([name]) => name);
}

/** An outcome in a few words. The text of an error is left out: it may hold a secret. */
export function describeOutcome(outcome: Outcome): string {
  switch (outcome.outcome) {
    case 'success':
      return 'a success';
    case 'optout':
      return 'an opt-out';
    case 'error': {
      const { kind, status } = outcome.error;
      return `the error ${kind}${status === undefined ? '' : ` (${status})`}`;
    }
    case 'silent':
      return 'nothing within the timeout';
  }
}
