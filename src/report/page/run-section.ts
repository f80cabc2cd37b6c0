import type { CaseRecord } from '../../run/evidence/case-record.ts';
import { html, type Markup } from './markup.ts';
import type { PageInput } from './page-input.ts';
import { timeline } from './timeline.ts';
import { latencyTable, statusTable } from './traffic-tables.ts';
import { duration } from './words.ts';

const SLOWEST = 5;

/** How the run went: when each test ran, how fast the endpoints answered, and with what. */
export function runSection({ cases, verdict }: PageInput): Markup {
  const ran = cases.filter(({ kind }) => kind !== undefined);
  const traffic = cases.flatMap((record) => record.traffic ?? []);
  return html`<section id="run" aria-labelledby="run-title">
<h2 id="run-title">The run</h2>
${ran.length === 0 ? html`<p class="none">No test ran.</p>` : html`<h3>Timeline</h3>${timeline(ran, verdict.durationMs, Date.parse(verdict.startedAt))}${slowest(ran)}`}
${traffic.length > 0 && html`<h3>Latency by endpoint</h3>${latencyTable(traffic)}<h3>Requests by status</h3>${statusTable(traffic)}`}
</section>`;
}

function slowest(ran: readonly CaseRecord[]): Markup {
  const longest = [...new Map(ran.map((record) => [record.test, record])).values()]
    .sort((left, right) => right.durationMs - left.durationMs)
    .slice(0, SLOWEST);
  return html`<ul class="longest">${longest.map(
    ({ test, durationMs }) => html`<li>${duration(durationMs)} <code>${test}</code></li>`,
  )}</ul>`;
}
