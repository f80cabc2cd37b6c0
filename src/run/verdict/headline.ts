import { defined } from '../../basics/defined.ts';
import type { ActiveWaiver } from '../waivers/waiver-match.ts';
import type {
  RequirementVerdict,
  RunScope,
  RunVerdictName,
  ShardOfRun,
  WaivedCounts,
} from './verdict-value.ts';
import { isBinding } from './weight.ts';

/** What limits a verdict. */
export type Limits = {
  scope: RunScope;
  /** Which part of the tests it is about, where it is a part. */
  shard?: ShardOfRun;
  /** Whether it has no test, as a shard that none was dealt to. */
  isIdle?: boolean;
  /** Requirements that this run judged or tried to judge. */
  judged: number;
  /** Requirements that a run of everything judges in this revision. */
  tested: number;
  waived: WaivedCounts;
  /** `--time-budget`, in milliseconds. */
  timeBudgetMs?: number;
  /** Requirements of which the time budget left something out. */
  curtailed?: number;
  /** The requirements whose violation counts; a verdict of no worse than a baseline says how many there are. */
  violated?: readonly Pick<RequirementVerdict, 'keyword'>[];
  /** Whether nothing that was chosen can be violated. */
  isRecordedOnly?: boolean;
};

/**
 * The verdict of a run in a few words that claim no more than was judged: "conforms (1 of 81 requirements)",
 * "recorded only (7 of 81 requirements)", "conforms with 10 waived until 2027-06-30", "shard 2 of 4: nothing violated
 * in its tests (40 of 81 requirements)", "shard 2 of 4: nothing to do in this shard". Only a run of everything without
 * waivers just "conforms".
 */
export function headlineOf(verdict: RunVerdictName, limits: Limits): string {
  const { shard, judged, tested } = limits;
  if (shard !== undefined) {
    if (verdict === 'conforms' && limits.isIdle === true)
      return `shard ${shard.index} of ${shard.count}: nothing to do in this shard`;
    // A part never says that the target conforms.
    const found = verdict === 'conforms' ? 'nothing violated in its tests' : verdict;
    const claim = `shard ${shard.index} of ${shard.count}: ${found} (${judged} of ${tested} requirements)`;
    return joined([claim, excusedBy(limits.waived), curtailedBy(limits)]);
  }
  if (verdict === 'no-worse') return noWorse(limits);
  // Any other word claims nothing for the target.
  if (verdict !== 'conforms') return verdict;
  const claim = limits.isRecordedOnly === true ? 'recorded only' : verdict;
  return joined([claim, partOf(limits), excusedBy(limits.waived), curtailedBy(limits)]);
}

function joined(words: readonly string[]): string {
  return words.filter((word) => word !== '').join(' ');
}

/** Such as "no worse than the baseline: 3 MUSTs violated in both, with 10 waived until 2027-06-30". */
function noWorse(limits: Limits): string {
  const { violated = [], waived } = limits;
  const musts = violated.filter(({ keyword }) => isBinding(keyword)).length;
  const kinds = [counted(musts, 'MUST'), counted(violated.length - musts, 'SHOULD')];
  const claim = ['no worse than the baseline', partOf(limits)].filter((words) => words !== '').join(' ');
  const old = `${kinds.filter((words) => words !== '').join(' and ')} violated in both`;
  return [`${claim}: ${old}`, excusedBy(waived), curtailedBy(limits)]
    .filter((words) => words !== '')
    .join(', ');
}

function counted(count: number, keyword: string): string {
  return count === 0 ? '' : `${count} ${keyword}${count === 1 ? '' : 's'}`;
}

function partOf({ scope, judged, tested }: Limits): string {
  if (scope === 'replay') return '(one test run again)';
  return scope === 'all' ? '' : `(${judged} of ${tested} requirements)`;
}

function curtailedBy({ timeBudgetMs = 0, curtailed = 0 }: Limits): string {
  if (curtailed === 0) return '';
  const which = curtailed === 1 ? '1 requirement' : `${curtailed} requirements`;
  return `within ${timeBudgetMs / 1_000} s, with fewer runs for ${which}`;
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
