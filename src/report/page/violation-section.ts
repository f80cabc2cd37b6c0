import { counted } from '../../basics/counted.ts';
import { partTitle } from '../../contract/requirement.ts';
import { findRequirement } from '../../contract/requirements.ts';
import { type CaseRecord, hasEvidence } from '../../run/evidence/case-record.ts';
import type { RequirementVerdict } from '../../run/verdict/verdict-value.ts';
import type { Budget } from './budget.ts';
import { failureBlock } from './failure.ts';
import { html, type Markup } from './markup.ts';
import type { PageInput } from './page-input.ts';
import { anchorOf, source } from './places.ts';
import { keywordLabel } from './words.ts';

/** The most failures that the page shows of one requirement; verdict.json has them all. */
const SHOWN_FAILURES = 5;

/** Every violated requirement with its failures, their evidence and how to see them again. */
export function violationSection(input: PageInput, budget: Budget): Markup {
  const { requirements } = input.verdict;
  const violated = requirements.filter(({ verdict }) => verdict === 'violates');
  const broken = requirements.filter(({ verdict }) => verdict === 'harness-error');
  return html`<section id="violations" aria-labelledby="violations-title">
<h2 id="violations-title">Violations</h2>
${broken.length > 0 && defects(broken)}
${violated.length === 0 && html`<p class="none">${noneOf(requirements)}</p>`}
${violated.map((requirement, at) => budget.spend(violation(requirement, input, budget.share(violated.length - at))))}
</section>`;
}

function noneOf(requirements: readonly RequirementVerdict[]): string {
  if (!requirements.some(({ evidence }) => hasEvidence(evidence)))
    return 'Nothing was judged, so none is known.';
  return requirements.some(({ verdict }) => verdict === 'waived')
    ? 'No requirement is violated beyond what the waivers below excuse.'
    : 'No requirement that was judged is violated.';
}

function defects(broken: readonly RequirementVerdict[]): Markup {
  return html`<h3>Defects of the suite, not of the target</h3><ul class="notes">${broken.map(
    ({ id, reason }) => html`<li><b>${id}</b> ${reason}</li>`,
  )}</ul>`;
}

function violation(requirement: RequirementVerdict, input: PageInput, share: Budget): Markup {
  const { id, keyword, part, statement } = requirement;
  const own = input.cases.filter((record) => record.requirement === id);
  const failures = failuresOf(requirement, own);
  const shown = failures.slice(0, SHOWN_FAILURES);
  const head = html`<article class="violation" id="${anchorOf(id, 'violates')}" aria-labelledby="title-${id}">
<p class="label"><a class="id" href="#row-${id}">${id}</a> ${keywordLabel(keyword)} <span>${partTitle(part)}</span></p>
<h3 id="title-${id}">${statement}</h3>
${basis(requirement, input)}
`;
  share.spend(head);
  const blocks = shown
    .map((failure, at) => failureBlock(failure, share, at === 0))
    .filter(({ text }) => text !== '');
  const more = failures.length - blocks.length;
  const [first, ...others] = blocks;
  return html`${head}${first}
${others.length > 0 && html`<details class="others"><summary>${counted(others.length, 'more failure')}</summary>${others}</details>`}
${more > 0 && html`<p class="more">${counted(more, 'more failure')} of this requirement: see <a href="verdict.json">verdict.json</a>.</p>`}
</article>`;
}

/** What the requirement rests on: the place on the page, and why it is expected where no page says so. */
function basis({ id }: RequirementVerdict, { verdict }: PageInput): Markup | undefined {
  const { why, sources } = findRequirement(id);
  const place = source(id, verdict.revision);
  if (place === undefined) return undefined;
  const basis = sources[verdict.revision]?.basis;
  const verb =
    basis === 'implied' ? 'Follows from' : basis === 'observed' ? 'Seen at operators, beside' : 'Stated in';
  return html`<p class="basis">${verb} ${place}${why !== undefined && html`, because ${why}`}.</p>`;
}

/** The failures of a requirement with what the test's record has on them; those that no waiver expects first. */
function failuresOf({ failures }: RequirementVerdict, own: readonly CaseRecord[]) {
  const seen = own.flatMap((record) => record.failures.map(({ exchange }) => ({ record, exchange })));
  return failures
    .map((failure, at) => ({ failure, ...seen[at] }))
    .sort((left, right) => Number(left.failure.waived) - Number(right.failure.waived));
}
