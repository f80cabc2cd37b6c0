import { counted } from '../../basics/counted.ts';
import type { CaseOutcome, CaseRecord } from '../../run/evidence/case-record.ts';
import { html, type Markup } from './markup.ts';
import { duration, type Tone } from './words.ts';

const WIDTH = 1_000;
const LANE = 9;
const BAR = 7;
const MOST_LANES = 24;
/** A bar that is not wider than this is too small to point at. */
const NAMED_WIDTH = 8;

const tones: Record<CaseOutcome, Tone> = {
  passed: 'good',
  violated: 'bad',
  'not-testable': 'warn',
  'not-applicable': 'calm',
  recorded: 'calm',
  'harness-error': 'bad',
};

/** The tests of a run as bars over time, those that ran at once below each other. */
export function timeline(cases: readonly CaseRecord[], runMs: number, runStartMs: number): Markup {
  const tests = [...new Map(cases.toReversed().map((record) => [record.test, record])).values()].sort(
    (left, right) => left.startedAtMs - right.startedAtMs,
  );
  const startMs = Math.min(runStartMs, ...tests.map(({ startedAtMs }) => startedAtMs));
  const endMs = Math.max(startMs + runMs, ...tests.map((one) => one.startedAtMs + one.durationMs));
  const scale = WIDTH / Math.max(1, endMs - startMs);
  const ends: number[] = [];
  const bars = tests.map(({ startedAtMs, durationMs, outcome, test }) => {
    const free = ends.findIndex((end) => end <= startedAtMs);
    const lane = free >= 0 ? free : ends.length < MOST_LANES ? ends.length : ends.indexOf(Math.min(...ends));
    ends[lane] = startedAtMs + durationMs;
    const x = round((startedAtMs - startMs) * scale);
    const width = Math.max(1.5, round(durationMs * scale));
    return html`<rect class="${tones[outcome]}" x="${x}" y="${lane * LANE + 1}" width="${width}" height="${BAR}">${width > NAMED_WIDTH && html`<title>${test}, ${duration(durationMs)}</title>`}</rect>`;
  });
  const height = Math.max(1, ends.length) * LANE;
  const violated = tests.filter(({ outcome }) => outcome === 'violated').length;
  const label = `${counted(tests.length, 'test')} over ${duration(endMs - startMs)}, ${ends.length} at a time at most, ${violated} with failures`;
  return html`<figure class="timeline"><svg viewBox="0 0 ${WIDTH} ${height}" preserveAspectRatio="none" height="${height}" role="img" aria-label="${label}">${bars}</svg>
<div class="axis" aria-hidden="true">${[0, 0.25, 0.5, 0.75, 1].map((at) => html`<span>${duration((endMs - startMs) * at)}</span>`)}</div>
<figcaption>${label}.</figcaption></figure>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
