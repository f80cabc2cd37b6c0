import { defined } from '../../basics/defined.ts';
import { type CaseOutcome, type CaseRecord, hasEvidence } from '../evidence/case-record.ts';
import { addedTraffic } from '../evidence/traffic.ts';
import { NEVER_SAW } from '../scenario/judging.ts';
import { leftOutOf } from '../verdict/left-out.ts';

/** A sample says enough, however often a test ran. */
const MOST_EXCHANGES = 12;
const MOST_FAILURES = 100;
const MOST_OBSERVATIONS = 20;

/** What a test came out as that ran several times: the first of these that it came out as in any run. */
const order: readonly CaseOutcome[] = [
  'harness-error',
  'violated',
  'passed',
  'recorded',
  'not-testable',
  'not-applicable',
];

/**
 * What several runs of one test found out together: its runs in other shards, or again with other seeds.
 * @param records of one test and one requirement, at least one
 */
export function combinedRecord(records: readonly [CaseRecord, ...CaseRecord[]]): CaseRecord {
  const [first] = records;
  const outcome = order.find((one) => records.some((record) => record.outcome === one)) ?? first.outcome;
  const reason = reasonsOf(records, outcome);
  const sum = (of: (record: CaseRecord) => number) => records.reduce((total, one) => total + of(one), 0);
  const wholeRunAnswers = sum(({ evidence }) => evidence.wholeRunAnswers ?? 0);
  const startedAtMs = Math.min(...records.map((one) => one.startedAtMs));
  const traffic = addedTraffic(records.flatMap((one) => one.traffic ?? []));
  const { reason: _, omitted: __, leftOut: ___, traffic: ____, ...rest } = first;
  return {
    ...rest,
    outcome,
    ...defined({
      reason: reason === '' ? undefined : reason,
      omitted: omittedBy(records),
      leftOut: leftOutOf(records),
      traffic: traffic.length === 0 ? undefined : traffic,
    }),
    observations: [...new Set(records.flatMap(({ observations }) => observations))].slice(
      0,
      MOST_OBSERVATIONS,
    ),
    failures: records.flatMap(({ failures }) => failures).slice(0, MOST_FAILURES),
    evidence: {
      exchanges: sum(({ evidence }) => evidence.exchanges),
      propertyRuns: sum(({ evidence }) => evidence.propertyRuns),
      ...(wholeRunAnswers === 0 ? {} : { wholeRunAnswers }),
    },
    exchanges: sampleOf(records),
    startedAtMs,
    durationMs: Math.max(...records.map((one) => one.startedAtMs + one.durationMs)) - startedAtMs,
  };
}

// That an input never came up in one run says nothing where it did in another.
function reasonsOf(records: readonly CaseRecord[], outcome: CaseOutcome): string {
  const isShown = outcome === 'passed' || outcome === 'recorded';
  const reasons = records.flatMap(({ reason }) => (reason === undefined ? [] : [reason]));
  const open = isShown ? reasons.filter((reason) => !reason.startsWith(NEVER_SAW)) : reasons;
  return outcome === 'violated' ? '' : [...new Set(open)].join('; ');
}

// What any run reached was reached.
function omittedBy(records: readonly CaseRecord[]): string[] | undefined {
  const withEvidence = records.filter(({ evidence }) => hasEvidence(evidence));
  const [first, ...others] = withEvidence.map(({ omitted }) => omitted ?? []);
  const everywhere = (first ?? []).filter((phrase) => others.every((omitted) => omitted.includes(phrase)));
  return everywhere.length === 0 ? undefined : everywhere;
}

// Those that a failure was seen on stand in the records of the runs that saw one.
function sampleOf(records: readonly CaseRecord[]): CaseRecord['exchanges'] {
  const ordered = records.toSorted((one, other) => other.failures.length - one.failures.length);
  return ordered.flatMap(({ exchanges }) => exchanges).slice(0, MOST_EXCHANGES);
}
