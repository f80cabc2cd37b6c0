import { counted } from '../../basics/counted.ts';
import type { RequirementVerdict, Verdict } from '../../run/verdict/verdict-value.ts';
import { html, type Markup } from './markup.ts';

/** How a verdict is named, marked and coloured; the mark says it without the colour. */
const looks: Record<Verdict | 'unknown', { name: string; mark: string; tone: Tone }> = {
  'harness-error': { name: 'defect of the suite', mark: '!', tone: 'bad' },
  violates: { name: 'violated', mark: '✗', tone: 'bad' },
  waived: { name: 'waived', mark: '~', tone: 'warn' },
  'not-testable': { name: 'not testable', mark: '?', tone: 'warn' },
  conforms: { name: 'conforms', mark: '✓', tone: 'good' },
  recorded: { name: 'recorded', mark: '•', tone: 'calm' },
  'not-applicable': { name: 'not applicable', mark: '–', tone: 'calm' },
  unknown: { name: 'not in that suite', mark: '–', tone: 'calm' },
};

/** `good` holds, `bad` is broken, `warn` is excused or open, `calm` decides nothing. */
export type Tone = 'good' | 'bad' | 'warn' | 'calm';

export function verdictName(verdict: Verdict | 'unknown'): string {
  return looks[verdict].name;
}

export function toneOf(verdict: Verdict): Tone {
  return looks[verdict].tone;
}

export function verdictMark(verdict: Verdict): string {
  return looks[verdict].mark;
}

/** A verdict as a small label. */
export function badge(verdict: Verdict | 'unknown'): Markup {
  const { name, mark, tone } = looks[verdict];
  return html`<span class="badge ${tone}"><span aria-hidden="true">${mark}</span> ${name}</span>`;
}

/** A keyword as a small label. */
export function keywordLabel(keyword: RequirementVerdict['keyword']): Markup {
  return html`<span class="keyword">${keyword}</span>`;
}

/** Such as "3 MUSTs and 1 SHOULD": how many of each weight, MUST NOT among the MUSTs. */
export function byWeight(requirements: readonly Pick<RequirementVerdict, 'keyword'>[]): string {
  const starting = (word: string) => requirements.filter(({ keyword }) => keyword.startsWith(word)).length;
  const kinds = ['MUST', 'SHOULD', 'INFO'].map((word) => [starting(word), word] as const);
  return joined(kinds.flatMap(([count, word]) => (count === 0 ? [] : [counted(count, word)])));
}

/** Such as "a, b and c". */
export function joined(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** A duration for a person: `0.4 ms`, `180 ms`, `2.5 s`, `3 min 20 s`. */
export function duration(ms: number): string {
  if (ms < 10) return `${Math.round(ms * 10) / 10} ms`;
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${Math.round(ms / 100) / 10} s`;
  const seconds = Math.round(ms / 1_000);
  return `${Math.floor(seconds / 60)} min${seconds % 60 === 0 ? '' : ` ${seconds % 60} s`}`;
}

/** A moment in UTC, such as `2026-11-24 03:00:00 UTC`. */
export function moment(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`;
}

/** The beginning of a text and its length, where it is longer than a reader takes in. */
export function cut(text: string, most: number): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  return `${characters.slice(0, most).join('')}… [${characters.length} characters in all]`;
}
