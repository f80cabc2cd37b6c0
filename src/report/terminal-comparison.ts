import type { Change, Comparison, RunVerdict } from '../run/verdict/verdict-value.ts';
import { type Painter, wrap } from './terminal-text.ts';

/** What changed since the baseline: a group of lines for each kind of change, and the count of what did not. */
export function renderComparison(
  { comparison, suite }: Pick<RunVerdict, 'comparison' | 'suite'>,
  { width, paint }: { width: number; paint: Painter },
): string[] {
  if (comparison === undefined) return [];
  const { newlyFailing, newlyPassing, newlyNotTestable, changed, unchanged } = comparison;
  const groups: [title: string, sign: string, changes: readonly Change[]][] = [
    ['newly failing', '✗', newlyFailing],
    ['newly passing', '✓', newlyPassing],
    ['newly not testable', '?', newlyNotTestable],
    ['changed otherwise', '~', changed],
  ];
  return [
    '',
    paint('bold', 'Against the baseline'),
    ...describeBaseline(comparison, suite).flatMap((line) => wrap(line, width, '  ', '    ')),
    ...groups.flatMap(([title, sign, changes]) => [
      `  ${title}: ${changes.length}`,
      ...changes.flatMap((change) => wrap(describeChange(change), width, `    ${sign} `, '        ')),
    ]),
    `  unchanged: ${unchanged}`,
  ];
}

/** The run that served as the baseline, one sentence a line. */
export function describeBaseline({ baseline }: Comparison, suite: RunVerdict['suite']): string[] {
  const { target, startedAt, headline, suite: its } = baseline;
  return [
    `${target}, ${startedAt.slice(0, 10)}: ${headline}`,
    ...(its.version === suite.version
      ? []
      : [`recorded with version ${its.version} of the suite; this is ${suite.version}`]),
  ];
}

/** A change in one line, such as "RF-ST-04 MUST conforms → violates (worse)". */
export function describeChange({ id, keyword, before, now, worse, tests }: Change): string {
  const also = tests === undefined ? '' : `, now also by ${tests.join(', ')}`;
  const weight = worse === undefined ? '' : ' (worse)';
  return `${id} ${keyword} ${inWords(before)} → ${inWords(now)}${weight}${also}`;
}

function inWords(verdict: Change['now']): string {
  return verdict === 'unknown' ? 'not in that suite' : verdict;
}
