import { createHash } from 'node:crypto';
import type { Redactor } from '../../secret/redact.ts';
import { Budget } from './budget.ts';
import { coverageSection } from './coverage-section.ts';
import { divergenceSection } from './divergence-section.ts';
import { gapSection } from './gap-section.ts';
import { headlineSection, titleOf, toneOfRun } from './headline-section.ts';
import { html, type Markup, ownMarkup } from './markup.ts';
import { type PageInput, redactedInput } from './page-input.ts';
import { PAGE_GENERATOR } from './page-mark.ts';
import { runSection } from './run-section.ts';
import { script } from './script.ts';
import { sinceSection } from './since-section.ts';
import { style } from './style.ts';
import { subjectSection } from './subject-section.ts';
import { violationSection } from './violation-section.ts';
import { waiverSection } from './waiver-section.ts';
import type { Tone } from './words.ts';

/** What violations, and what waivers excuse, may take, so that the page stays below 300 kB. */
const VIOLATION_BYTES = 110_000;
const WAIVED_BYTES = 20_000;
/** What reasons and observations may take in a section. */
const NOTE_BYTES = 16_000;

/**
 * The report as one page: no file beside it, no request, and nothing in it runs but its own script.
 * @param redactor goes over every text once more
 */
export function renderReportPage(input: PageInput, redactor: Redactor): string {
  const shown = redactedInput(input, redactor);
  const { verdict } = shown;
  const title = `${verdict.target.name}, ${verdict.revision}: ${titleOf(verdict)}`;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${PAGE_GENERATOR}">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="${icon(toneOfRun(verdict))}">
<style>${ownMarkup(style)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the verdict</a>
<div class="page">
${navigation()}
<main id="main">
${headlineSection(shown)}
${subjectSection(shown)}
${violationSection(shown, new Budget(VIOLATION_BYTES))}
${coverageSection(shown, new Budget(NOTE_BYTES))}
${waiverSection(shown, new Budget(WAIVED_BYTES))}
${gapSection(shown, new Budget(NOTE_BYTES))}
${divergenceSection(shown)}
${runSection(shown)}
${sinceSection(shown)}
<footer>Made by ${verdict.suite.name} ${verdict.suite.version}. Secrets are replaced by their length and a fingerprint.</footer>
</main>
</div>
<script>${ownMarkup(script)}</script>
</body>
</html>
`;
  return page.text;
}

const sections: readonly [id: string, title: string][] = [
  ['subject', 'Against what'],
  ['violations', 'Violations'],
  ['coverage', 'Coverage'],
  ['waivers', 'Waivers'],
  ['gaps', 'Not tested'],
  ['divergences', 'Divergences'],
  ['run', 'The run'],
  ['since', 'Since the last run'],
];

function navigation(): Markup {
  return html`<nav aria-label="Sections"><p>Conformance report</p><ul>${sections.map(
    ([id, title]) => html`<li><a href="#${id}">${title}</a></li>`,
  )}</ul></nav>`;
}

/** Allows the page its own style and script alone, and no request at all. */
function policy(): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; img-src data:; base-uri 'none'; form-action 'none'`;
}

const colours: Record<Tone, string> = { good: '#14704a', bad: '#b42318', warn: '#8a5300', calm: '#4b5563' };

/** A dot in the colour of the verdict, for the browser's tab. */
function icon(tone: Tone): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="${colours[tone]}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
