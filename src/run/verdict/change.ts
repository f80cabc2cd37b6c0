import type { ChangeGroup, RequirementVerdict, Worse } from './verdict-value.ts';
import { isBinding, isGap } from './weight.ts';

/** What a verdict says to someone who compares two runs. */
type Standing = 'met' | 'violated' | 'waived' | 'gap' | 'unshown' | 'moot' | 'defect' | 'unknown';

/** A requirement's verdict in one of two runs; undefined where that run's suite does not know the requirement. */
export type Side = Pick<RequirementVerdict, 'keyword' | 'verdict' | 'waiver'> | undefined;

type Cell = readonly [group: ChangeGroup, worse?: Worse];

const same: Cell = ['unchanged'];
const other: Cell = ['changed'];
const passes: Cell = ['newly-passing'];
/** A waiver is a decision that names this violation: not worse, and never unseen. */
const waives: Cell = ['newly-waived'];
const fails: Cell = ['newly-failing', 'violated'];
/** What was judged, or has nothing that excuses it, cannot be called no worse when it is not tested. */
const lost: Cell = ['newly-not-testable', 'untested'];
const unshown: Cell = ['newly-not-testable'];
/** A broken test judges nothing. */
const broken: Cell = ['changed', 'untested'];
/** What was judged and is not part of the newer run. */
const gone: Cell = ['changed', 'untested'];

/** What a change from one standing (the row) to another (the column) means, if it happens to a MUST. */
const changes: Readonly<Record<Standing, Readonly<Record<Standing, Cell>>>> = {
  met: row(same, fails, waives, lost, lost, other, broken, gone),
  violated: row(passes, same, waives, lost, lost, other, broken, gone),
  waived: row(passes, fails, same, lost, lost, other, broken, gone),
  gap: row(other, fails, waives, same, other, other, broken, other),
  unshown: row(other, fails, waives, lost, same, other, broken, other),
  moot: row(other, fails, waives, lost, unshown, same, broken, other),
  defect: row(other, fails, waives, lost, unshown, other, same, other),
  unknown: row(other, fails, waives, lost, unshown, other, broken, same),
};

/**
 * Compares one requirement in two runs. Pure; the keyword of the newer run decides.
 * @param countsShould whether a violated SHOULD counts, as with `--fail-on should`
 * @returns the group to show it in, and why it is worse, if it is
 */
export function changeOf(
  before: Side,
  now: Side,
  countsShould: boolean,
): { group: ChangeGroup; worse?: Worse } {
  const [group, worse] = changes[standingOf(before)][standingOf(now)];
  const keyword = (now ?? before)?.keyword ?? 'INFO';
  const counts = isBinding(keyword) || (worse === 'violated' && countsShould);
  return worse !== undefined && counts ? { group, worse } : { group };
}

function standingOf(side: Side): Standing {
  switch (side?.verdict) {
    case undefined:
      return 'unknown';
    case 'conforms':
    case 'recorded':
      return 'met';
    case 'violates':
      return 'violated';
    case 'waived':
      return 'waived';
    case 'not-testable':
      return side !== undefined && isGap(side) ? 'gap' : 'unshown';
    case 'not-applicable':
      return 'moot';
    case 'harness-error':
      return 'defect';
  }
}

function row(...cells: [Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell]): Record<Standing, Cell> {
  const [met, violated, waived, gap, without, moot, defect, unknown] = cells;
  return { met, violated, waived, gap, unshown: without, moot, defect, unknown };
}
