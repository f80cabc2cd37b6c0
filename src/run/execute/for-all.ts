import fc from 'fast-check';
import { TransportError } from '../../client/transport-error.ts';
import { RequirementFailure } from '../evidence/requirement-failure.ts';
import type { ReplayPoint } from '../scenario/settings.ts';

/** So many inputs are tried to make a failure smaller: a target that answers at random would have no end of them. */
export const MOST_SHRINKS = 2_000;

export type PropertyOptions = {
  seed: number;
  runs: number;
  /** Whether the time that the user gave the whole run is over: then no new run starts. */
  isOver?: () => boolean;
  replay?: ReplayPoint;
  /** Aborted when the run is ended early: no new run starts. */
  signal?: AbortSignal;
  /** A failure a waiver expects: it is noted and the property goes on. */
  isExpected: (failure: RequirementFailure) => boolean;
  /** Whether the property goes on after any failure, so that all kinds are seen and none is shrunk. */
  goesOn?: boolean;
};

export type PropertyResult = {
  runs: number;
  /** Failures after which the property went on, one for all that look alike to a waiver. */
  expected: RequirementFailure[];
  /** What kept inputs from being judged, one for each, because nothing but what stands in front of the target answered. */
  missed: TransportError[];
  failure?: { error: RequirementFailure; counterexample: string; path: string };
};

/**
 * Holds a law against many inputs. A failing input shrinks only to inputs that fail for the same
 * cause. An input for which only what stands in front of the target answered is passed over; anything else that is
 * thrown ends the property and is thrown on.
 */
export async function checkProperty<Input>(
  arbitrary: fc.Arbitrary<Input>,
  law: (input: Input) => Promise<unknown>,
  options: PropertyOptions,
): Promise<PropertyResult> {
  const expected = new Map<string, RequirementFailure>();
  let runs = 0;
  let shrinks = 0;
  let cause: string | undefined;
  let smallest: RequirementFailure | undefined;
  const missed: TransportError[] = [];
  let abort: { error: unknown } | undefined;

  const property = fc.asyncProperty(arbitrary, async (input) => {
    if (options.signal?.aborted === true) return;
    if (abort !== undefined || (cause === undefined && options.isOver?.() === true)) return;
    if (cause === undefined) runs += 1;
    else if (++shrinks > MOST_SHRINKS) return;
    try {
      await law(input);
    } catch (error) {
      if (error instanceof TransportError && error.code === 'unavailable') {
        if (cause === undefined) missed.push(error);
        return;
      }
      if (!(error instanceof RequirementFailure)) {
        // Once there is a counterexample, trouble while shrinking it must not hide it.
        if (cause === undefined) abort ??= { error };
        return;
      }
      if (options.goesOn === true || options.isExpected(error)) {
        expected.set(JSON.stringify(error.facts), error);
        return;
      }
      cause ??= error.signature;
      if (error.signature !== cause) return;
      smallest = error;
      throw error;
    }
  });

  const details = await fc.check(property, {
    seed: options.seed,
    numRuns: options.runs,
    ...(options.replay?.path === undefined ? {} : { path: options.replay.path, endOnFailure: true }),
  });
  if (abort !== undefined) throw abort.error;
  const result: PropertyResult = { runs, expected: [...expected.values()], missed };
  if (details.failed && smallest !== undefined) {
    result.failure = {
      error: smallest,
      counterexample: fc.stringify(details.counterexample?.[0]),
      path: details.counterexamplePath ?? '',
    };
  }
  return result;
}
