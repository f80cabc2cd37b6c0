import { parts } from '../contract/requirement.ts';
import type { RequirementVerdict, Verdict } from '../run/verdict/verdict-value.ts';

const columns: readonly { title: string; verdict: Verdict }[] = [
  { title: 'conforms', verdict: 'conforms' },
  { title: 'violates', verdict: 'violates' },
  { title: 'waived', verdict: 'waived' },
  { title: 'not testable', verdict: 'not-testable' },
  { title: 'recorded', verdict: 'recorded' },
  { title: 'n/a', verdict: 'not-applicable' },
  { title: 'defect', verdict: 'harness-error' },
];

/** A table of parts (rows) and verdicts (columns), 80 columns wide, without parts that have no requirement. */
export function renderTable(requirements: readonly RequirementVerdict[]): string[] {
  const rows = parts.flatMap(({ id, title }) => {
    const own = requirements.filter(({ part }) => part === id);
    return own.length === 0 ? [] : [row(title, own)];
  });
  const head = 'Part'.padEnd(15) + columns.map(({ title }) => title.padStart(title.length + 2)).join('');
  return [head, ...rows, row('Total', requirements)];
}

function row(title: string, requirements: readonly RequirementVerdict[]): string {
  const cells = columns.map(({ title: column, verdict }) => {
    const count = requirements.filter((one) => one.verdict === verdict).length;
    return (count === 0 ? '-' : String(count)).padStart(column.length + 2);
  });
  return title.padEnd(15) + cells.join('');
}
