import type { LoadRecord, Minute } from '../run/watch/load.ts';

const MOST_STATUSES = 6;

/** How a target answered a run over a given time, a sentence or a row of numbers each. */
export function loadLines({
  durationMs,
  answers,
  answersPerSecond,
  rateLimit,
  rounds,
  latency,
  minutes,
}: LoadRecord): string[] {
  const asked = rateLimit === undefined ? '' : ` of the ${rateLimit} asked for`;
  return [
    `${counted(answers)} answers in ${Math.round(durationMs / 1_000)} s, ${answersPerSecond} a second${asked}; tests ran with ${rounds === 1 ? '1 seed' : `${counted(rounds)} seeds`}`,
    ...latency.map(
      ({ endpoint, answers: own, p50Ms, p90Ms, p99Ms, p999Ms, maxMs }) =>
        `${endpoint}, ${counted(own)} answers: half within ${p50Ms} ms, 90 % within ${p90Ms} ms, 99 % within ${p99Ms} ms, 99.9 % within ${p999Ms} ms, the last within ${maxMs} ms`,
    ),
    ...statusLines(minutes),
  ];
}

/** The most frequent answers, and the quietest and the busiest minute. */
function statusLines(minutes: readonly Minute[]): string[] {
  const totals = new Map<string, number>();
  for (const { statuses } of minutes) {
    for (const [status, count] of Object.entries(statuses))
      totals.set(status, (totals.get(status) ?? 0) + count);
  }
  const sorted = [...totals].sort(([, one], [, other]) => other - one);
  const shown = sorted.slice(0, MOST_STATUSES).map(([status, count]) => `${counted(count)} × ${status}`);
  const more = sorted.length > MOST_STATUSES ? [`${sorted.length - MOST_STATUSES} others`] : [];
  // The last minute is not a whole one.
  const whole = minutes.slice(0, -1).map(({ answers }) => answers);
  const range =
    whole.length < 2
      ? ''
      : `; ${counted(Math.min(...whole))} to ${counted(Math.max(...whole))} answers a minute`;
  return shown.length === 0 ? [] : [`${[...shown, ...more].join(', ')}${range}`];
}

function counted(number: number): string {
  return number.toLocaleString('en-US');
}
