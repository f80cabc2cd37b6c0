import { endOfStepMs, type Traffic } from '../../run/evidence/traffic.ts';
import { html, type Markup } from './markup.ts';
import { duration } from './words.ts';

const names: Record<Traffic['endpoint'], string> = {
  generate: 'token/generate',
  refresh: 'token/refresh',
  other: 'other paths',
};

/** How long the answers of each endpoint took, from the counts that tests kept. */
export function latencyTable(traffic: readonly Traffic[]): Markup {
  return html`<table class="figures"><thead><tr><th scope="col">Endpoint</th><th scope="col" class="number">Requests</th><th scope="col" class="number">Half within</th><th scope="col" class="number">19 of 20 within</th><th scope="col" class="number">Slowest</th></tr></thead>
<tbody>${endpointsOf(traffic).map(({ endpoint, own }) => {
    const count = total(own);
    const slowest = Math.max(...own.map(({ slowestMs }) => slowestMs));
    const within = (part: number) => duration(Math.min(slowest, withinMs(own, count * part)));
    return html`<tr><th scope="row">${names[endpoint]}</th><td class="number">${count.toLocaleString('en-US')}</td><td class="number">${within(0.5)}</td><td class="number">${within(0.95)}</td><td class="number">${duration(slowest)}</td></tr>`;
  })}</tbody></table>`;
}

/** How many requests each endpoint answered with which status. */
export function statusTable(traffic: readonly Traffic[]): Markup {
  const rows = endpointsOf(traffic).flatMap(({ endpoint, own }) =>
    merged(own).map((row) => ({ ...row, endpoint })),
  );
  const most = Math.max(...rows.map(({ count }) => count));
  return html`<table class="figures"><thead><tr><th scope="col">Endpoint</th><th scope="col">Answer</th><th scope="col" class="number">Requests</th><td></td></tr></thead>
<tbody>${rows.map(
    ({ endpoint, answer, count }) =>
      html`<tr><td>${names[endpoint]}</td><td>${answer}</td><td class="number">${count.toLocaleString('en-US')}</td><td class="bar"><svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width="${Math.max(0.5, Math.round((count / most) * 1_000) / 10)}" height="8"/></svg></td></tr>`,
  )}</tbody></table>`;
}

function endpointsOf(traffic: readonly Traffic[]) {
  return (['generate', 'refresh', 'other'] as const).flatMap((endpoint) => {
    const own = traffic.filter((row) => row.endpoint === endpoint);
    return own.length === 0 ? [] : [{ endpoint, own }];
  });
}

function merged(own: readonly Traffic[]): { answer: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { httpStatus, status, count } of own) {
    const answer = `HTTP ${httpStatus} ${status}`;
    counts.set(answer, (counts.get(answer) ?? 0) + count);
  }
  return [...counts]
    .map(([answer, count]) => ({ answer, count }))
    .sort((left, right) => right.count - left.count);
}

function total(rows: readonly Traffic[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}

/** The time within which so many of the requests were answered. */
function withinMs(rows: readonly Traffic[], wanted: number): number {
  const steps = new Map<number, number>();
  for (const { durations } of rows) {
    for (const [step, count] of Object.entries(durations)) {
      steps.set(Number(step), (steps.get(Number(step)) ?? 0) + count);
    }
  }
  let seen = 0;
  for (const [step, count] of [...steps].sort(([left], [right]) => left - right)) {
    seen += count;
    if (seen >= wanted) return endOfStepMs(step);
  }
  return 0;
}
