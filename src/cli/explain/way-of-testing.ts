import type { TestKind } from '../../run/evidence/case-record.ts';
import type { DeclaredTest } from '../../run/scenario/declared-tests.ts';

/** How a test tests, as its body says: a property holds a law against generated inputs, a model against sequences. */
export function wayOf({ body, options }: Pick<DeclaredTest, 'body' | 'options'>): TestKind {
  if (options.overWholeRun === true) return 'whole run';
  const text = body.toString();
  if (/\bforAllSequences\b/.test(text)) return 'model';
  return /\b(?:forAll|forBadAnswers)\b/.test(text) ? 'property' : 'scenario';
}
