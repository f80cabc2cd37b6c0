import { revisions } from '../../contract/revision.ts';
import { legalOperators } from '../../mutants/legal/legal-operators.ts';
import { mutants, rareMutants } from '../../mutants/mutants.ts';
import { type KillMatrix, settles } from './matrix-file.ts';
import { renderLegal, renderMutants, renderRare, type Section } from './matrix-page.ts';
import type { PlannedRun } from './plan.ts';

/** The names of the page's sections in order. */
export const sectionNames: readonly string[] = [...revisions, 'rare', 'legal', 'sdk'];

/** The sections of the page whose runs are all in a plan. */
export function sectionsOf(plan: readonly PlannedRun[], { entries }: KillMatrix): Section[] {
  const done = entries.filter((entry) => plan.some((run) => settles(entry, run)));
  const ofKind = (kind: PlannedRun['kind']) => done.filter((entry) => entry.kind === kind);
  const planned = new Set(plan.map(({ kind }) => kind));
  const sections: Section[] = [];
  if (planned.has('mutant')) {
    for (const revision of revisions) {
      const own = ofKind('mutant').filter((entry) => entry.revision === revision);
      const chosen = mutants.filter((mutant) => mutant.revisions?.includes(revision) ?? true);
      if (own.length > 0) sections.push({ name: revision, text: renderMutants(revision, chosen, own) });
    }
  }
  if (planned.has('rare')) sections.push({ name: 'rare', text: renderRare(rareMutants, ofKind('rare')) });
  if (planned.has('legal')) {
    // Fast and slow operators run separately, and slow ones alone would show the others as not run.
    const legal = entries.filter(({ kind }) => kind === 'legal');
    const isRun = (id: string) => legal.some(({ operator }) => operator === id);
    if (legalOperators.every(({ id, isSlow }) => isSlow === true || isRun(id)))
      sections.push({ name: 'legal', text: renderLegal(legalOperators, legal) });
  }
  return sections;
}
