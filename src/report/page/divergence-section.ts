import type { Divergence } from '../../contract/divergence.ts';
import { divergencesOf } from '../../contract/divergences.ts';
import type { RequirementVerdict } from '../../run/verdict/verdict-value.ts';
import { html, type Markup } from './markup.ts';
import type { PageInput } from './page-input.ts';
import { linkTo } from './places.ts';
import { badge } from './words.ts';

/** Where the page, the operator's source and a running operator are known to disagree, for what the run covers. */
export function divergenceSection({ verdict }: PageInput): Markup {
  const rows = verdict.requirements.flatMap((requirement) =>
    divergencesOf(requirement.id, verdict.revision).map((divergence) => ({ divergence, requirement })),
  );
  return html`<section id="divergences" aria-labelledby="divergences-title">
<h2 id="divergences-title">Divergences</h2>
${
  rows.length === 0
    ? html`<p class="none">No divergence is known for what the run covers.</p>`
    : html`<p class="lead">Known disagreements of the documentation with an operator that was recorded, and which of them the suite follows.</p>
${rows.map(({ divergence, requirement }) => divergenceBlock(divergence, requirement))}`
}
</section>`;
}

function divergenceBlock(
  { id, documented, observed, follows, why }: Divergence,
  { id: requirement, verdict }: RequirementVerdict,
): Markup {
  return html`<details class="divergence"><summary><b>${id}</b> on ${requirement} ${badge(verdict)} <span class="soft">${documented}</span></summary>
<dl class="facts wide"><div><dt>Documented</dt><dd>${documented}</dd></div><div><dt>Observed</dt><dd>${observed}</dd></div><div><dt>Followed</dt><dd>What is ${follows}. ${why}</dd></div><div><dt>Requirement</dt><dd>${linkTo(requirement, verdict)}</dd></div></dl></details>`;
}
