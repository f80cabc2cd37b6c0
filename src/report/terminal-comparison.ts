import type { Change, Comparison, RunVerdict } from '../run/verdict/verdict-value.ts';
import { type Painter, wrap } from './terminal-text.ts';

/** What changed since the baseline: a group of lines for each kind of change, and the count of what did not. */
export function renderComparison(
  { comparison, suite }: Pick<RunVerdict, 'comparison' | 'suite'>,
  { width, paint }: { width: number; paint: Painter },
): string[] {
  if (comparison === undefined) return [];
  const { newlyFailing, newlyWaived, newlyPassing, newlyNotTestable, changed, unchanged } = comparison;
  const groups: [title: string, sign: string, changes: readonly Change[]][] = [
    ['newly failing', '✗', newlyFailing],
    ['newly waived', '~', newlyWaived],
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
export function describeChange({ id, keyword, before, now, worse, ...change }: Change): string {
  const weight = worse === undefined ? '' : ' (worse)';
  return `${id} ${keyword} ${inWords(before)} → ${inWords(now)}${weight}${testsOf(change)}`;
}

function inWords(verdict: Change['now']): string {
  return verdict === 'unknown' ? 'not in that suite' : verdict;
}

/** Such as ", now also by RF-ST-04.no-body, no longer by RF-ST-04.empty-body"; empty where the same tests fail. */
export function testsOf({ tests = [], testsNoLonger = [] }: Pick<Change, 'tests' | 'testsNoLonger'>): string {
  return [
    ...(tests.length === 0 ? [] : [`, now also by ${tests.join(', ')}`]),
    ...(testsNoLonger.length === 0 ? [] : [`, no longer by ${testsNoLonger.join(', ')}`]),
  ].join('');
}
