import { counted } from '../../basics/counted.ts';
import type { CaseRecord } from '../../run/evidence/case-record.ts';
import { html, type Markup, type Part } from './markup.ts';
import type { PageInput } from './page-input.ts';
import { cut, duration, joined, moment } from './words.ts';

const MOST_NOTES = 20;
const MOST_CHARACTERS = 400;

/** What was tested, with what, when and for how long. */
export function subjectSection({ verdict, cases, allure }: PageInput): Markup {
  const { target, revision, seed, suite, startedAt, durationMs, notes, merged } = verdict;
  const facts: [name: string, value: Part][] = [
    ['Target', target.name],
    ...(target.version === undefined ? [] : [['Version', target.version] as [string, Part]]),
    ...(target.baseUrl === '' ? [] : [['Address', html`<code>${target.baseUrl}</code>`] as [string, Part]]),
    ['Revision', html`${revision} of the documentation`],
    ['Seed', html`<code>${seed}</code>`],
    ['Suite', `${suite.name} ${suite.version}`],
    ...(merged === undefined
      ? []
      : [
          ['Merged from', `shards ${joined(merged.shards.map(String))} of ${merged.count}`] as [string, Part],
        ]),
    ['Started', html`<time datetime="${startedAt}">${moment(startedAt)}</time>`],
    ['Took', duration(durationMs)],
    ['Looked at', extent(cases)],
    [
      'More',
      html`<a href="verdict.json">verdict.json</a>${allure !== undefined && html`, <a href="${allure}">Allure report</a>`}`,
    ],
  ];
  return html`<section id="subject" aria-labelledby="subject-title">
<h2 id="subject-title">Against what</h2>
<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
${notes.length > 0 && html`<ul class="notes">${notes.slice(0, MOST_NOTES).map((note) => html`<li>${cut(note, MOST_CHARACTERS)}</li>`)}</ul>`}
</section>`;
}

function extent(cases: readonly CaseRecord[]): string {
  const tests = new Map(cases.map(({ test, evidence }) => [test, evidence]));
  const sum = (of: (evidence: CaseRecord['evidence']) => number) =>
    [...tests.values()].reduce((total, evidence) => total + of(evidence), 0);
  const exchanges = sum(({ exchanges: count }) => count);
  const inputs = sum(({ propertyRuns }) => propertyRuns);
  return `${counted(tests.size, 'test')}, ${counted(exchanges, 'exchange')}, ${counted(inputs, 'generated input')}`;
}
