import { citation } from '../contract/citation.ts';
import { findRequirement } from '../contract/requirements.ts';
import type { Revision } from '../contract/revision.ts';
import type { JudgedFailure, RequirementVerdict } from '../run/verdict/verdict-value.ts';
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
  const ordered = [...failures].sort((left, right) => Number(left.waived) - Number(right.waived));
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
