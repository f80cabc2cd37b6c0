import type { Change, Comparison } from '../run/verdict/verdict-value.ts';
import { testsOf } from './terminal-comparison.ts';

const MOST_ROWS = 20;

/** What changed between two runs as a Markdown table; empty when nothing did. @param since heads the first column */
export function changesTable(
  { newlyFailing, newlyWaived, newlyNotTestable, newlyPassing, changed }: Comparison,
  since: string,
): string {
  const rows = (title: string, changes: readonly Change[]) =>
    changes.map(({ id, keyword, before, now, worse, ...change }) => [
      title,
      `${id} ${keyword}`,
      before,
      now,
      `${worse === undefined ? '' : 'worse'}${testsOf(change)}`.replace(/^, /, ''),
    ]);
  return table(
    [since, 'requirement', 'before', 'now', ''],
    [
      ...rows('newly failing', newlyFailing),
      ...rows('newly waived', newlyWaived),
      ...rows('newly not testable', newlyNotTestable),
      ...rows('newly passing', newlyPassing),
      ...rows('changed otherwise', changed),
    ],
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const lines = [head, head.map(() => '---'), ...rows.slice(0, MOST_ROWS)].map(
    (cells) => `| ${cells.join(' | ')} |`,
  );
  const more = rows.length - MOST_ROWS;
  return [...lines, ...(more > 0 ? [`| and ${more} more |${' |'.repeat(head.length - 1)}`] : [])].join('\n');
}
