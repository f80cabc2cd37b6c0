import { citation, pageUrl } from '../../contract/citation.ts';
import { findRequirement, type RequirementId } from '../../contract/requirements.ts';
import type { Revision } from '../../contract/revision.ts';
import type { RequirementVerdict, Verdict } from '../../run/verdict/verdict-value.ts';
import { html, type Markup, type Part } from './markup.ts';

/** A link to where the page shows a requirement: its violation, or its row of the coverage. */
export function linkTo(id: RequirementId, verdict: Verdict): Markup {
  return html`<a class="id" href="#${anchorOf(id, verdict)}">${id}</a>`;
}

/** The anchor of a requirement's violation, or of its row. */
export function anchorOf(id: RequirementId, verdict: Verdict): string {
  return verdict === 'violates' ? `violation-${id}` : `row-${id}`;
}

/** A text in which the ids of requirements of the run are links. */
export function idsLinked(text: string, requirements: readonly RequirementVerdict[]): Part {
  const known = new Map<string, RequirementVerdict>(requirements.map((one) => [one.id, one]));
  return text.split(/((?:RF|GN|SDK)-[A-Z]+-\d{2})/).map((piece) => {
    const requirement = known.get(piece);
    return requirement === undefined ? piece : linkTo(requirement.id, requirement.verdict);
  });
}

/** Where the documentation states a requirement, linked; undefined where the revision does not have it. */
export function source(id: RequirementId, revision: Revision): Markup | undefined {
  const requirement = findRequirement(id);
  if (requirement.sources[revision] === undefined) return undefined;
  return html`<a href="${pageUrl(requirement, revision)}">${citation(requirement, revision)}</a>`;
}
