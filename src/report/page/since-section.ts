import { counted } from '../../basics/counted.ts';
import type { Change } from '../../run/verdict/verdict-value.ts';
import { testsOf } from '../terminal-comparison.ts';
import { html, type Markup } from './markup.ts';
import type { PageInput } from './page-input.ts';
import { badge, keywordLabel, moment } from './words.ts';

/** What came out otherwise than in the last run of the same target. */
export function sinceSection({ lastRun, verdict }: PageInput): Markup {
  const onBaseline = verdict.comparison === undefined ? [] : groupsOf(verdict.comparison);
  return html`<section id="since" aria-labelledby="since-title">
<h2 id="since-title">Since the last run</h2>
${'uncompared' in lastRun ? html`<p class="none">${lastRun.uncompared}</p>` : html`<p class="lead">Compared with the run of ${moment(lastRun.comparison.baseline.startedAt)}: ${lastRun.comparison.baseline.headline}. ${counted(lastRun.comparison.unchanged, 'requirement')} came out as before.</p>${groupsOf(lastRun.comparison)}`}
${
  verdict.comparison !== undefined &&
  html`<h3>Against the baseline</h3><p class="lead">The baseline is the run of ${verdict.comparison.baseline.target} of ${moment(verdict.comparison.baseline.startedAt)}: ${verdict.comparison.baseline.headline}. ${counted(verdict.comparison.unchanged, 'requirement')} came out as in it.</p>${onBaseline}`
}
</section>`;
}

function groupsOf({
  newlyFailing,
  newlyWaived,
  newlyNotTestable,
  newlyPassing,
  changed,
}: NonNullable<PageInput['verdict']['comparison']>): Markup[] {
  const groups: [title: string, changes: readonly Change[]][] = [
    ['Newly failing', newlyFailing],
    ['Newly waived', newlyWaived],
    ['Newly not testable', newlyNotTestable],
    ['Newly passing', newlyPassing],
    ['Changed otherwise', changed],
  ];
  const present = groups.filter(([, changes]) => changes.length > 0);
  if (present.length === 0) return [html`<p class="none">Nothing changed.</p>`];
  return present.map(
    ([title, changes]) => html`<h4>${title}</h4><ul class="changes">${changes.map(changeItem)}</ul>`,
  );
}

function changeItem({ id, keyword, before, now, worse, ...change }: Change): Markup {
  const tests = testsOf(change).replace(/^, /, '');
  const name =
    now === 'unknown'
      ? html`<b>${id}</b>`
      : html`<a class="id" href="#${now === 'violates' ? 'violation' : 'row'}-${id}">${id}</a>`;
  return html`<li>${name} ${keywordLabel(keyword)} ${badge(before)} → ${badge(now)}${worse !== undefined && html` <b class="worse">worse</b>`}${tests !== '' && html` <span class="soft">${tests}</span>`}</li>`;
}
