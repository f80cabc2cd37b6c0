import type { RequirementVerdict } from '../../run/verdict/verdict-value.ts';
import type { Budget } from './budget.ts';
import { html, type Markup } from './markup.ts';
import type { PageInput } from './page-input.ts';
import { linkTo } from './places.ts';
import { remedyFor } from './remedy.ts';
import { cut, keywordLabel } from './words.ts';

const MOST_CHARACTERS = 400;
const IN_FILE = html`<b>The reason is in <a href="verdict.json">verdict.json</a>.</b>`;

/** What was not tested, by reason, what it would take, and what tests that passed left unshown. */
export function gapSection({ verdict }: PageInput, budget: Budget): Markup {
  const { requirements } = verdict;
  const gaps = byReason(requirements.filter((one) => one.verdict === 'not-testable'));
  const limits = byReason(
    requirements.filter(
      ({ verdict: name, reason }) =>
        reason !== undefined && ['conforms', 'violates', 'waived', 'recorded'].includes(name),
    ),
  );
  const isEmpty = gaps.length + limits.length === 0;
  return html`<section id="gaps" aria-labelledby="gaps-title">
<h2 id="gaps-title">Not tested</h2>
${isEmpty && html`<p class="none">Everything that the run covers was tested.</p>`}
${gaps.map((gap) => gapBlock(gap, budget))}
${limits.length > 0 && html`<h3>Tested, with something left unshown</h3>`}
${limits.map((gap) => gapBlock(gap, budget))}
</section>`;
}

type Gap = { reason: string; waiting: RequirementVerdict[] };

function byReason(requirements: readonly RequirementVerdict[]): Gap[] {
  const groups = new Map<string, RequirementVerdict[]>();
  for (const requirement of requirements) {
    const reason = requirement.reason ?? 'no reason given';
    groups.set(reason, [...(groups.get(reason) ?? []), requirement]);
  }
  return [...groups]
    .map(([reason, waiting]) => ({ reason, waiting }))
    .sort((left, right) => right.waiting.length - left.waiting.length);
}

function gapBlock({ reason, waiting }: Gap, budget: Budget): Markup {
  const remedy = remedyFor(reason);
  return html`<div class="gap"><p>${budget.fitting(html`<b>${cut(reason, MOST_CHARACTERS)}</b>`, IN_FILE)}</p>
${remedy !== undefined && html`<p class="remedy">What it would take: ${remedy}</p>`}
<ul>${waiting.map(
    ({ id, keyword, verdict, waiver }) =>
      html`<li>${linkTo(id, verdict)} ${keywordLabel(keyword)} ${waiver?.kind === 'not-testable' && html`<span class="soft">excused by a waiver</span>`}</li>`,
  )}</ul></div>`;
}
