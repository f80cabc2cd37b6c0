import { counted } from '../../basics/counted.ts';
import { parts, partTitle } from '../../contract/requirement.ts';
import type { CaseRecord, TestKind } from '../../run/evidence/case-record.ts';
import { type RequirementVerdict, requirementVerdicts } from '../../run/verdict/verdict-value.ts';
import type { Budget } from './budget.ts';
import { html, type Markup, type Part } from './markup.ts';
import type { PageInput } from './page-input.ts';
import { source } from './places.ts';
import { badge, cut, duration, verdictName } from './words.ts';

const kinds: readonly { kind: TestKind; title: string }[] = [
  { kind: 'scenario', title: 'Scenarios' },
  { kind: 'property', title: 'Properties' },
  { kind: 'model', title: 'Models' },
  { kind: 'whole run', title: 'Whole run' },
];
const keywords = ['MUST', 'MUST NOT', 'SHOULD', 'SHOULD NOT', 'INFO'] as const;
const MOST_CHARACTERS = 240;
const IN_FILE = html`<span class="note">More is in <a href="verdict.json">verdict.json</a>.</span>`;

/** Every requirement with how it was tested, on what evidence, and how it came out. */
export function coverageSection({ verdict, cases }: PageInput, budget: Budget): Markup {
  const { requirements, revision } = verdict;
  const groups = parts.flatMap(({ id }) => {
    const own = requirements.filter(({ part }) => part === id);
    return own.length === 0 ? [] : [{ id, own }];
  });
  return html`<section id="coverage" aria-labelledby="coverage-title">
<h2 id="coverage-title">Coverage</h2>
<p class="lead">Each requirement of the contract, how many tests of which kind looked at it, and what they found. Zero evidence never conforms.</p>
${filters(requirements)}
<table class="matrix cards">
<thead><tr><th scope="col">Requirement</th><th scope="col">Keyword</th>${kinds.map(
    ({ title }) => html`<th scope="col" class="number">${title}</th>`,
  )}<th scope="col">Evidence</th><th scope="col">Verdict</th></tr></thead>
${groups.map(
  ({ id, own }) =>
    html`<tbody><tr class="part"><th colspan="8" scope="rowgroup">${partTitle(id)}</th></tr>${own.map(
      (requirement) =>
        row(
          requirement,
          cases.filter((record) => record.requirement === requirement.id),
          source(requirement.id, revision),
          budget,
        ),
    )}</tbody>`,
)}
</table>
</section>`;
}

function filters(requirements: readonly RequirementVerdict[]): Markup {
  const having = <Value>(values: readonly Value[], of: (one: RequirementVerdict) => Value) =>
    values.filter((value) => requirements.some((one) => of(one) === value));
  const options = (values: readonly { value: string; title: string }[]) =>
    values.map(({ value, title }) => html`<option value="${value}">${title}</option>`);
  const select = (name: string, values: readonly { value: string; title: string }[]) =>
    html`<label>${name} <select name="${name.toLowerCase()}"><option value="">all</option>${options(values)}</select></label>`;
  return html`<form class="filters" hidden>
${select(
  'Part',
  parts
    .filter(({ id }) => requirements.some(({ part }) => part === id))
    .map(({ id, title }) => ({ value: id, title })),
)}
${select(
  'Keyword',
  having(keywords, ({ keyword }) => keyword).map((value) => ({ value, title: value })),
)}
${select(
  'Verdict',
  having(requirementVerdicts, ({ verdict }) => verdict).map((value) => ({
    value,
    title: verdictName(value),
  })),
)}
<button type="reset">Show all</button><output aria-live="polite"></output>
</form>`;
}

function row(
  requirement: RequirementVerdict,
  own: readonly CaseRecord[],
  place: Markup | undefined,
  budget: Budget,
): Markup {
  const { id, part, keyword, verdict, statement, reason, observation, waiver } = requirement;
  const notes = [
    ...(reason === undefined ? [] : [reason]),
    ...(observation === undefined ? [] : [`Seen: ${observation}`]),
    ...(waiver === undefined ? [] : [`Waiver (${waiver.state}): ${waiver.reason}`]),
  ];
  return html`<tr id="row-${id}" data-part="${part}" data-keyword="${keyword}" data-verdict="${verdict}">
<td class="what"><span class="id">${verdict === 'violates' ? html`<a href="#violation-${id}">${id}</a>` : id}</span> ${statement}${notes.map(
    (note) => budget.fitting(html`<span class="note">${cut(note, MOST_CHARACTERS)}</span>`, IN_FILE),
  )}${tests(own, place)}</td>
<td class="keyword">${keyword}</td>
${kinds.map(({ kind }) => number(own.filter((record) => record.kind === kind).length))}
<td class="evidence">${evidenceText(requirement)}</td>
<td class="outcome">${badge(verdict)}</td>
</tr>`;
}

function number(count: number): Markup {
  if (count === 0) return html`<td class="number zero">–</td>`;
  return html`<td class="number">${count}</td>`;
}

function tests(own: readonly CaseRecord[], place: Markup | undefined): Markup {
  const list = own.map(
    ({ title, outcome, kind, durationMs }) =>
      html`<li>${title} <i>${kind === undefined ? 'did not run' : `${outcome.replace('-', ' ')}, ${duration(durationMs)}`}</i></li>`,
  );
  return html`<details class="tests"><summary>${own.length === 0 ? 'Source' : `Source and ${counted(own.length, 'test')}`}</summary>${
    place === undefined ? html`<p>Not part of this revision.</p>` : html`<p>${place}</p>`
  }${list.length > 0 && html`<ul>${list}</ul>`}</details>`;
}

function evidenceText({ evidence }: RequirementVerdict): Part {
  const { exchanges, propertyRuns, wholeRunAnswers = 0 } = evidence;
  const seen = [
    ...(exchanges === 0 ? [] : [counted(exchanges, 'exchange')]),
    ...(propertyRuns === 0 ? [] : [counted(propertyRuns, 'input')]),
    ...(wholeRunAnswers === 0 ? [] : [`${counted(wholeRunAnswers, 'answer')} of the run`]),
  ];
  return seen.length === 0 ? 'none' : seen.map((text) => html`<span>${text}</span> `);
}
