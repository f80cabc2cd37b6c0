import { describeChange } from '../../report/terminal-comparison.ts';
import { painter, type Style, wrap } from '../../report/terminal-text.ts';
import type { Change, RequirementVerdict, RunVerdict } from '../../run/verdict/verdict-value.ts';
import type { Screen } from '../screen.ts';
import { type Difference, sentenceOf } from './difference.ts';

const styles: Readonly<Record<Difference['result'], Style>> = {
  worse: 'red',
  waived: 'yellow',
  better: 'green',
  changed: 'yellow',
  same: 'green',
};

/** The difference of two runs as lines for a terminal: the result first, then what changed. */
export function renderDifference(difference: Difference, { width, color }: Screen): string[] {
  const { result, before, now, comparison } = difference;
  const paint = painter(color);
  const { newlyFailing, newlyWaived, newlyPassing, newlyNotTestable, changed, unchanged } = comparison;
  const section = (title: string, changes: readonly Change[], lines: readonly string[]) =>
    changes.length === 0 ? [] : ['', paint('bold', `${title}: ${changes.length}`), ...lines];
  const oneEach = (changes: readonly Change[], sign: string) =>
    changes.flatMap((change) => wrap(describeChange(change), width, `  ${sign} `, '      '));
  return [
    ...wrap(sentenceOf(difference), width).map((line) => paint(styles[result], line)),
    ...wrap(describeRun(before), width, 'before  ', '        '),
    ...wrap(describeRun(now), width, 'now     ', '        '),
    ...section(
      'Newly failing',
      newlyFailing,
      newlyFailing.flatMap((change) => [
        ...oneEach([change], '✗'),
        ...failureLines(requirementIn(now, change), width),
      ]),
    ),
    ...section(
      'Newly waived',
      newlyWaived,
      newlyWaived.flatMap((change) => [
        ...oneEach([change], '~'),
        ...waiverLines(requirementIn(now, change), width),
      ]),
    ),
    ...section('Newly not testable', newlyNotTestable, byReason(newlyNotTestable, now, width)),
    ...section('Newly passing', newlyPassing, oneEach(newlyPassing, '✓')),
    ...section('Changed otherwise', changed, oneEach(changed, '~')),
    ...(result === 'same' ? [] : ['', `Unchanged: ${unchanged}`]),
  ];
}

/** A run in one line, such as `mock, 2026-11-24 03:00: conforms`. */
export function describeRun({ target, startedAt, headline, suite }: RunVerdict): string {
  return `${target.name}, ${startedAt.slice(0, 16).replace('T', ' ')} UTC, suite ${suite.version}: ${headline}`;
}

function requirementIn({ requirements }: RunVerdict, { id }: Change): RequirementVerdict | undefined {
  return requirements.find((one) => one.id === id);
}

function failureLines(requirement: RequirementVerdict | undefined, width: number): string[] {
  const failure = requirement?.failures.find(({ waived }) => !waived);
  if (requirement === undefined || failure === undefined) return [];
  return [
    ...wrap(requirement.statement, width, '      '),
    ...wrap(failure.expected, width, '      expected  ', '                '),
    ...wrap(failure.actual, width, '      got       ', '                '),
  ];
}

function waiverLines(requirement: RequirementVerdict | undefined, width: number): string[] {
  const waiver = requirement?.waiver;
  return waiver === undefined ? [] : wrap(`${waiver.reason} (${waiver.source})`, width, '      ');
}

/** Many requirements are not testable for one reason. */
function byReason(changes: readonly Change[], now: RunVerdict, width: number): string[] {
  const groups = new Map<string, string[]>();
  for (const change of changes) {
    const reason = requirementIn(now, change)?.reason ?? 'no reason given';
    const weight = change.worse === undefined ? '' : ' (worse)';
    groups.set(reason, [...(groups.get(reason) ?? []), `${change.id} ${change.keyword}${weight}`]);
  }
  return [...groups].flatMap(([reason, ids]) => [
    ...wrap(reason, width, '  ? ', '    '),
    ...wrap(ids.join(', '), width, '      '),
  ]);
}
