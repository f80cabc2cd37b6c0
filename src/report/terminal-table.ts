import { parts } from '../contract/requirement.ts';
import type { RequirementVerdict, Verdict } from '../run/verdict/verdict-value.ts';
import { wrap } from './terminal-text.ts';

const columns: readonly { title: string; verdict: Verdict }[] = [
  { title: 'conforms', verdict: 'conforms' },
  { title: 'violates', verdict: 'violates' },
  { title: 'waived', verdict: 'waived' },
  { title: 'not testable', verdict: 'not-testable' },
  { title: 'recorded', verdict: 'recorded' },
  { title: 'n/a', verdict: 'not-applicable' },
  { title: 'defect', verdict: 'harness-error' },
];

type Column = (typeof columns)[number];

const PART_WIDTH = 15;

/**
 * A table of parts (rows) and verdicts (columns), without parts that have no requirement. Where the terminal is too
 * narrow for it, verdicts that nothing has are left out, and then each part has its counts in a sentence.
 */
export function renderTable(requirements: readonly RequirementVerdict[], width = 80): string[] {
  const rows = parts.flatMap(({ id, title }): [string, RequirementVerdict[]][] => {
    const own = requirements.filter(({ part }) => part === id);
    return own.length === 0 ? [] : [[title, own]];
  });
  rows.push(['Total', [...requirements]]);
  const used = columns.filter(({ verdict }) => requirements.some((one) => one.verdict === verdict));
  const shown = [columns, used].find((some) => widthOf(some) <= width);
  if (shown === undefined) return rows.flatMap(([title, own]) => sentence(title, own, used, width));
  const head =
    'Part'.padEnd(PART_WIDTH) + shown.map(({ title }) => title.padStart(title.length + 2)).join('');
  return [head, ...rows.map(([title, own]) => row(title, own, shown))];
}

function widthOf(some: readonly Column[]): number {
  return PART_WIDTH + some.reduce((sum, { title }) => sum + title.length + 2, 0);
}

function row(title: string, requirements: readonly RequirementVerdict[], shown: readonly Column[]): string {
  const cells = shown.map(({ title: column, verdict }) => {
    const count = countOf(requirements, verdict);
    return (count === 0 ? '-' : String(count)).padStart(column.length + 2);
  });
  return title.padEnd(PART_WIDTH) + cells.join('');
}

function sentence(
  title: string,
  requirements: readonly RequirementVerdict[],
  used: readonly Column[],
  width: number,
): string[] {
  const counts = used
    .map(({ title: column, verdict }) => `${countOf(requirements, verdict)} ${column}`)
    .filter((text) => !text.startsWith('0 '));
  return wrap(counts.join(', '), width, title.padEnd(PART_WIDTH), ' '.repeat(PART_WIDTH));
}

function countOf(requirements: readonly RequirementVerdict[], verdict: Verdict): number {
  return requirements.filter((one) => one.verdict === verdict).length;
}
