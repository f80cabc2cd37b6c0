import { citation } from '../contract/citation.ts';
import { findRequirement } from '../contract/requirements.ts';
import type { Revision } from '../contract/revision.ts';
import { hasEvidence } from '../run/evidence/case-record.ts';
import type { JudgedFailure, RequirementVerdict, Verdict } from '../run/verdict/verdict-value.ts';
import { visible } from '../secret/visible.ts';
import { type Painter, wrap } from './terminal-text.ts';

const INDENT = '    ';
/** The most failures shown per requirement; verdict.json has them all. */
const SHOWN_FAILURES = 5;

export type View = { revision: Revision; width: number; paint: Painter; verbose: boolean };

/**
 * A violated requirement: what failed, what was expected, what was answered, where the page says so, and how to replay
 * it.
 */
export function renderViolation(requirement: RequirementVerdict, view: View): string[] {
  const { id, keyword, statement, failures } = requirement;
  const { width, paint, revision, verbose } = view;
  const [first = '', ...rest] = wrap(`${id} ${keyword}  ${statement}`, width, '✗ ', INDENT);
  // Unexpected failures come first.
  const ordered = distinct(failures).sort((left, right) => Number(left.waived) - Number(right.waived));
  const shown = verbose ? ordered : ordered.slice(0, SHOWN_FAILURES);
  const more = ordered.length - shown.length;
  return [
    paint('red', first),
    ...rest.map((line) => paint('red', line)),
    ...shown.flatMap((failure) => renderFailure(failure, view)),
    ...(more === 0 ? [] : [`${INDENT}and ${more} more failures, see verdict.json`]),
    ...wrap(citation(findRequirement(id), revision), width, INDENT).map((line) => paint('dim', line)),
  ];
}

/** A test may find the same thing several times; it is shown once. */
function distinct(failures: readonly JudgedFailure[]): JudgedFailure[] {
  const keyOf = ({ message, expected, actual, replay, waived }: JudgedFailure) =>
    JSON.stringify([message, expected, actual, replay, waived]);
  return [...new Map([...failures].reverse().map((failure) => [keyOf(failure), failure])).values()].reverse();
}

function renderFailure(
  { message, expected, actual, replay, waived }: JudgedFailure,
  { width }: View,
): string[] {
  const note = waived ? ' (this one is waived)' : '';
  return [
    ...wrap(`${message}${note}`, width, INDENT),
    ...wrap(expected, width, `${INDENT}expected  `, `${INDENT}          `),
    ...wrap(actual, width, `${INDENT}got       `, `${INDENT}          `),
    // Always one line, so that it can be copied.
    `${INDENT}replay: ${visible(replay)}`,
  ];
}

/** Lists of requirements with the same reason, each under its reason. */
export function renderByReason(
  requirements: readonly RequirementVerdict[],
  sign: string,
  width: number,
): string[] {
  const groups = new Map<string, string[]>();
  for (const { id, reason = 'no reason given' } of requirements) {
    groups.set(reason, [...(groups.get(reason) ?? []), id]);
  }
  return [...groups].flatMap(([reason, ids]) => [
    ...wrap(reason, width, `${sign} `, '  '),
    ...wrap(ids.join(', '), width, INDENT),
  ]);
}

const signs: Readonly<Record<Verdict, string>> = {
  'harness-error': '!',
  violates: '✗',
  waived: '~',
  'not-testable': '?',
  conforms: '✓',
  recorded: '·',
  'not-applicable': '-',
};

/** Every requirement with its verdict, and the reason for it where there is one. */
export function renderEach(requirements: readonly RequirementVerdict[], { width, paint }: View): string[] {
  return requirements.flatMap(({ id, keyword, statement, verdict, reason, observation, evidence }) => {
    const seen = hasEvidence(evidence) ? ` on ${evidenceText(evidence)}` : '';
    const [head = '', ...rest] = wrap(`${id} ${keyword}  ${statement}`, width, `${signs[verdict]} `, INDENT);
    const lines = [
      ...wrap(`${verdict}${seen}${reason === undefined ? '' : `: ${reason}`}`, width, INDENT),
      ...(observation === undefined ? [] : wrap(`observed: ${observation}`, width, INDENT)),
    ];
    const style = verdict === 'violates' || verdict === 'harness-error' ? 'red' : undefined;
    return [
      ...[head, ...rest].map((line) => (style === undefined ? line : paint(style, line))),
      ...lines.map((line) => paint('dim', line)),
    ];
  });
}

function evidenceText({ exchanges, wholeRunAnswers = 0 }: RequirementVerdict['evidence']): string {
  const own = exchanges === 0 ? [] : [`${exchanges} exchange${exchanges === 1 ? '' : 's'}`];
  const all = wholeRunAnswers === 0 ? [] : [`${wholeRunAnswers} answers of the whole run`];
  return [...own, ...all].join(' and ');
}
