import type { RequirementVerdict, RunVerdict } from '../run/verdict/verdict-value.ts';
import { exitMeaningOf } from './exit-meaning.ts';
import { loadLines } from './load-lines.ts';
import { changesTable } from './markdown-changes.ts';
import { codeSpan } from './markdown-text.ts';
import { describeBaseline } from './terminal-comparison.ts';

const MOST_ROWS = 20;

/**
 * A verdict as Markdown for a page of CI: the headline, what it violates or left untested, and what changed since the
 * baseline. It has no heading of its own, and no text of an operator or an SDK can be markup in it.
 */
export function renderMarkdownSummary(verdict: RunVerdict): string {
  const { target, revision, headline, exitCode, requirements, reasons } = verdict;
  const violated = requirements.filter((one) => one.verdict === 'violates');
  return [
    `**${exitCode === 0 ? '✅' : '❌'} ${codeSpan(headline)}**, exit code ${exitCode}: ${exitMeaningOf(verdict)}.`,
    `Tested ${codeSpan(target.name)}, revision ${revision}.`,
    titled('Reasons:', list(reasons.map((reason) => codeSpan(reason)))),
    titled('Violated:', list(violated.map(violationItem))),
    ...comparisonParts(verdict),
    titled('Load:', list(verdict.load === undefined ? [] : loadLines(verdict.load))),
    totalsLine(verdict),
  ]
    .filter((part) => part !== '')
    .map((part) => `${part}\n`)
    .join('\n');
}

function violationItem({ id, keyword, statement, failures }: RequirementVerdict): string {
  const [first] = failures.filter(({ waived }) => !waived);
  const more = failures.length < 2 ? '' : `, and ${failures.length - 1} more`;
  const [expected, actual] = [codeSpan(first?.expected ?? ''), codeSpan(first?.actual ?? '')];
  return `${id} ${keyword} ${codeSpan(statement)}: expected ${expected}, got ${actual}${more}`;
}

function comparisonParts({ comparison, suite }: RunVerdict): string[] {
  if (comparison === undefined) return [];
  const baseline = describeBaseline(comparison, suite).map((line) => codeSpan(line));
  return [
    `Against the baseline: ${baseline.join('; ')}. Unchanged: ${comparison.unchanged}.`,
    changesTable(comparison, 'since the baseline'),
  ];
}

function totalsLine({ totals }: RunVerdict): string {
  const counts = Object.entries(totals).filter(([, count]) => count > 0);
  return `Verdicts: ${counts.map(([name, count]) => `${count} ${name}`).join(', ')}.`;
}

function titled(title: string, items: string): string {
  return items === '' ? '' : `${title}\n\n${items}`;
}

function list(items: readonly string[]): string {
  return shortened(
    items.map((item) => `- ${item}`),
    '- and',
  ).join('\n');
}

function shortened(lines: readonly string[], prefix: string): string[] {
  if (lines.length <= MOST_ROWS) return [...lines];
  return [...lines.slice(0, MOST_ROWS), `${prefix} ${lines.length - MOST_ROWS} more`];
}
