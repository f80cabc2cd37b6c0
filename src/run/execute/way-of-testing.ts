import type { DeclaredTest } from '../scenario/declared-tests.ts';

/**
 * How a test tests its requirement: with a fixed sequence of requests, with many generated inputs, with random sequences
 * of requests against a model of the contract, or on every answer of the run.
 */
export type WayOfTesting = 'scenario' | 'property' | 'model' | 'whole run';

/** How a test tests, as its body says: a property holds a law against generated inputs, a model against sequences. */
export function wayOf({ body, options }: Pick<DeclaredTest, 'body' | 'options'>): WayOfTesting {
  if (options.overWholeRun === true) return 'whole run';
  const text = body.toString();
  if (/\bforAllSequences\b/.test(text)) return 'model';
  return /\b(?:forAll|forBadAnswers)\b/.test(text) ? 'property' : 'scenario';
}
