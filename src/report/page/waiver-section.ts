import { counted } from '../../basics/counted.ts';
import type { RequirementVerdict, WaiverState } from '../../run/verdict/verdict-value.ts';
import type { ActiveWaiver } from '../../run/waivers/waiver-match.ts';
import type { Budget } from './budget.ts';
import { differenceOf, MOST_CHARACTERS, replayOf } from './failure.ts';
import { html, type Markup } from './markup.ts';
import type { PageInput } from './page-input.ts';
import { linkTo } from './places.ts';

const DAY_MS = 86_400_000;
/** From here on a waiver that ends is worth a look. */
const SOON_DAYS = 30;

const states: Record<WaiverState, string> = {
  active: 'in use',
  stale: 'stale: the violation is gone, remove it',
  expired: 'past its date: review it',
  unneeded: 'not needed: the requirement is testable here',
};

/** The waivers in use, those that end first on top, with who answers for each. */
export function waiverSection({ verdict, waivers }: PageInput, budget: Budget): Markup {
  const { requirements, startedAt } = verdict;
  const rows = waivers
    .flatMap((waiver) => {
      const requirement = requirements.find(({ id }) => id === waiver.requirement);
      return requirement === undefined ? [] : [{ waiver, requirement, days: daysLeft(waiver, startedAt) }];
    })
    .sort((left, right) => left.days - right.days);
  return html`<section id="waivers" aria-labelledby="waivers-title">
<h2 id="waivers-title">Waivers</h2>
${
  rows.length === 0
    ? html`<p class="none">No waiver was used.</p>`
    : html`<table class="cards"><thead><tr><th scope="col">Days left</th><th scope="col">Requirement</th><th scope="col">What it excuses</th><th scope="col">Reason and owner</th></tr></thead>
<tbody>${rows.map((row) => waiverRow(row, budget))}</tbody></table>`
}
</section>`;
}

/** Days from a run to the end of a waiver; endless for one that stands for a recording. */
function daysLeft({ lastDay, expiredOn }: ActiveWaiver, startedAt: string): number {
  const end = expiredOn ?? lastDay;
  if (end === undefined) return Number.POSITIVE_INFINITY;
  return Math.round((Date.parse(end) - Date.parse(startedAt.slice(0, 10))) / DAY_MS);
}

type Row = { waiver: ActiveWaiver; requirement: RequirementVerdict; days: number };

function waiverRow({ waiver, requirement, days }: Row, budget: Budget): Markup {
  const { reason, owner, source, link, kind, lastDay, expiredOn } = waiver;
  const applied = requirement.waiver?.source === source ? requirement.waiver : undefined;
  const state = applied === undefined ? 'not used in this run' : states[applied.state];
  const tone = days < 0 || applied?.state === 'stale' ? 'bad' : days <= SOON_DAYS ? 'warn' : 'calm';
  const end = expiredOn ?? lastDay;
  return html`<tr><td class="days ${tone}"><b>${Number.isFinite(days) ? counted(days, 'day') : 'no date'}</b>${end !== undefined && html`<span class="note">${days < 0 ? 'ended' : 'until'} <time datetime="${end}">${end}</time></span>`}</td>
<td>${linkTo(requirement.id, requirement.verdict)}<span class="note">${requirement.statement}</span></td>
<td>${kind === 'violation' ? excused(requirement, budget) : 'that it is not testable here'}<span class="note">${state}</span></td>
<td>${reason}<span class="note">${owner}, ${source}${link !== undefined && /^https?:\/\//.test(link) && html`, <a href="${link}">more</a>`}</span></td></tr>`;
}

/** How many failures a waiver excuses, and the first of them, as far as there is place. */
function excused({ failures }: RequirementVerdict, budget: Budget): Markup {
  const own = failures.filter(({ waived }) => waived);
  const count = html`${counted(own.length, 'failure')} seen`;
  const [first] = own;
  if (first === undefined) return count;
  const block = html`<details class="excused"><summary>${count}</summary>${differenceOf(first, MOST_CHARACTERS)}${replayOf(first)}</details>`;
  return budget.fitting(block, count);
}
