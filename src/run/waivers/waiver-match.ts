import type { Input } from '../../contract/inputs.ts';
import type { RequirementId } from '../../contract/requirements.ts';
import type { Revision } from '../../contract/revision.ts';
import type { Facts } from '../evidence/case-record.ts';

export type WaiverKind = 'violation' | 'not-testable';

/** What a violation of an operator looks like: a failure fits when every field that is given fits. */
export type AnswerExpectation = Omit<Facts, 'input' | 'about' | 'got'> & {
  /** The classes of what was sent. */
  input: readonly Input[];
};

/** What a violation of an SDK looks like: what was done with it, and what it did instead. */
export type SdkExpectation = { about: string; got?: string };

export type Expectation = AnswerExpectation | SdkExpectation;

/** One exception as its file states it. */
export type Waiver = {
  requirement: RequirementId;
  kind: WaiverKind;
  /** The one revision it holds for; every revision when absent. */
  revision?: Revision;
  /** Of an SDK: the range of versions it holds for, such as `>=2.9.0`; every version when absent. */
  versions?: string;
  /** What the violation looks like. */
  expect?: readonly Expectation[];
  reason: string;
  /** The role that answers for it. */
  owner: string;
  /** The last day on which it holds, YYYY-MM-DD. */
  expires?: string;
  link?: string;
};

/** A waiver that holds for the run's revision. Plain data: it goes to the worker too. */
export type ActiveWaiver = Waiver & {
  /** Where it stands, such as `suites/waivers/observed.json:12`. */
  source: string;
  /** The last day on which it holds by its own date or its file's; absent where it stands for a recording. */
  lastDay?: string;
  /** The day past which it held no longer, when that day is over. */
  expiredOn?: string;
};

/** The waiver of one kind for a requirement; one that names the revision goes before one that does not. */
export function waiverOf(
  requirement: RequirementId,
  kind: WaiverKind,
  waivers: readonly ActiveWaiver[],
): ActiveWaiver | undefined {
  const candidates = waivers.filter((waiver) => waiver.requirement === requirement && waiver.kind === kind);
  return candidates.find((waiver) => waiver.revision !== undefined) ?? candidates[0];
}

/** Whether a failure is one that the requirement's violation waiver expects. */
export function isExpected(
  failure: { requirement: RequirementId; facts: Facts },
  waivers: readonly ActiveWaiver[],
): boolean {
  const waiver = waiverOf(failure.requirement, 'violation', waivers);
  return (waiver?.expect ?? []).some((expectation) => fits(failure.facts, expectation));
}

/**
 * What a waiver expects of an SDK and no failure shows. The scenarios of SDKs are the same in each run; of an operator, an
 * input may come up in one run and not in the next.
 */
export function unseenOf({ expect = [] }: Waiver, failures: readonly { facts: Facts }[]): string[] {
  return expect.flatMap((expectation) =>
    'about' in expectation && !failures.some(({ facts }) => fits(facts, expectation))
      ? [expectation.about]
      : [],
  );
}

function fits(facts: Facts, expectation: Expectation): boolean {
  if ('about' in expectation) {
    const { about, got } = expectation;
    return facts.about === about && (got === undefined || facts.got === got);
  }
  const { input, ...answer } = expectation;
  if (facts.input === undefined || !input.includes(facts.input)) return false;
  const given = Object.keys(answer) as (keyof typeof answer)[];
  return given.length > 0 && given.every((field) => facts[field] === answer[field]);
}
