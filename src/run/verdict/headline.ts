import { defined } from '../../basics/defined.ts';
import type { ActiveWaiver } from '../waivers/waiver-match.ts';
import { isBinding } from './verdict-decision.ts';
import type { RequirementVerdict, RunScope, RunVerdictName, WaivedCounts } from './verdict-value.ts';

/** What limits a verdict. */
export type Limits = {
  scope: RunScope;
  /** Requirements that this run judged or tried to judge. */
  judged: number;
  /** Requirements that a run of everything judges in this revision. */
  tested: number;
  waived: WaivedCounts;
};

/**
 * The verdict of a run in a few words that claim no more than was judged: "conforms (1 of 81 requirements)",
 * "conforms with 10 waived until 2027-06-30". Only a run of everything without waivers just "conforms".
 */
export function headlineOf(verdict: RunVerdictName, limits: Limits): string {
  // Any other word claims nothing for the target.
  if (verdict !== 'conforms') return verdict;
  return [verdict, partOf(limits), excusedBy(limits.waived)].filter((words) => words !== '').join(' ');
}

function partOf({ scope, judged, tested }: Limits): string {
  if (scope === 'replay') return '(one test run again)';
  return scope === 'all' ? '' : `(${judged} of ${tested} requirements)`;
}

function excusedBy({ violations, notTestable, until }: WaivedCounts): string {
  const counts = [
    ...(violations === 0 ? [] : [`${violations} waived`]),
    ...(notTestable === 0 ? [] : [`${notTestable} not testable`]),
  ];
  if (counts.length === 0) return '';
  return `with ${counts.join(' and ')} ${until === undefined ? 'without a date' : `until ${until}`}`;
}

/** Counts the requirements that waivers excuse, and finds the first day on which such a waiver ends. */
export function countWaived(
  requirements: readonly RequirementVerdict[],
  waivers: readonly ActiveWaiver[],
): WaivedCounts {
  const violated = requirements.filter(({ verdict }) => verdict === 'waived');
  const untested = requirements.filter(
    ({ verdict, keyword, waiver }) =>
      verdict === 'not-testable' && isBinding(keyword) && waiver?.kind === 'not-testable',
  );
  const sources = new Set([...violated, ...untested].map(({ waiver }) => waiver?.source));
  const days = waivers.filter(({ source }) => sources.has(source)).map(({ lastDay }) => lastDay);
  const [until] = days.filter((day) => day !== undefined).sort();
  return { violations: violated.length, notTestable: untested.length, ...defined({ until }) };
}
