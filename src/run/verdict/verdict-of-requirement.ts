import { defined } from '../../basics/defined.ts';
import type { CataloguedRequirement } from '../../contract/requirements.ts';
import type { Revision } from '../../contract/revision.ts';
import { type CaseRecord, type Evidence, hasEvidence } from '../evidence/case-record.ts';
import { SETUP_FAILED } from '../evidence/outcome-errors.ts';
import { type ActiveWaiver, isExpected } from '../waivers/waiver-match.ts';
import { isEnough, leftOutOf, sayLeftOut } from './left-out.ts';
import type { JudgedFailure, RequirementVerdict, Verdict } from './verdict-value.ts';
import { appliedWaiver } from './verdict-waiver.ts';

export type Circumstances = {
  revision: Revision;
  waivers: readonly ActiveWaiver[];
  /** Why a requirement without a case has none. */
  absence: string;
  /** Why some tests may not have had their turn; then a verdict says so, and no waiver is called stale. */
  caveat?: string;
};

type Finding = { verdict: Verdict; reason?: string; observation?: string };

/** Folds everything that the tests of one requirement found out into its verdict. */
export function judgeRequirement(
  requirement: CataloguedRequirement,
  cases: readonly CaseRecord[],
  circumstances: Circumstances,
): RequirementVerdict {
  const { id, keyword, part, statement } = requirement;
  const failures: JudgedFailure[] = cases.flatMap((record) =>
    // The number of an exchange is another in each run, and no verdict depends on it.
    record.failures.map(({ exchange: _exchange, ...failure }) => ({
      ...failure,
      waived: isExpected({ requirement: id, facts: failure.facts }, circumstances.waivers),
    })),
  );
  const finding = find(requirement, cases, failures, circumstances);
  const observations = [
    ...new Set(cases.flatMap((record) => record.observations)),
    finding.observation ?? '',
  ];
  const observation = observations.filter((text) => text !== '').join('; ');
  const ranFully =
    circumstances.caveat === undefined &&
    cases.every(
      (record) =>
        ((isShown(record) || record.outcome === 'violated') &&
          record.reason === undefined &&
          record.leftOut === undefined &&
          record.omitted === undefined) ||
        record.outcome === 'not-applicable',
    );
  const waiver = appliedWaiver({ id, verdict: finding.verdict, failures, ranFully }, circumstances.waivers);
  return {
    id,
    keyword,
    part,
    statement,
    verdict: finding.verdict,
    ...defined({ reason: finding.reason }),
    ...(observation === '' ? {} : { observation }),
    evidence: evidenceOf(cases),
    ...defined({ leftOut: leftOutOf(cases) }),
    failures: keyword === 'INFO' ? [] : failures,
    ...defined({ waiver }),
  };
}

function find(
  requirement: CataloguedRequirement,
  cases: readonly CaseRecord[],
  failures: readonly JudgedFailure[],
  { revision, absence, caveat }: Circumstances,
): Finding {
  if (requirement.sources[revision] === undefined) {
    return { verdict: 'not-applicable', reason: `not part of revision ${revision}` };
  }
  const broken = cases.filter(isBroken);
  if (broken.length > 0) return { verdict: 'harness-error', reason: reasonsOf(broken) };
  if (requirement.exclusion !== undefined) {
    return { verdict: 'not-applicable', reason: requirement.exclusion };
  }
  if (cases.length === 0) return { verdict: 'not-testable', reason: absence };
  const shown = cases.filter(isShown);
  const silent = cases.filter(
    (record) => isUnshown(record) && record.failures.length === 0 && isEnough([record]),
  );
  const omitted = cases.flatMap((record) => record.omitted ?? []);
  const unshown = [...new Set([...silent.map(reasonOf), ...omitted])].join('; ');
  const leftOut = leftOutOf(cases);
  const lost = leftOut === undefined ? '' : sayLeftOut(leftOut);
  if (requirement.keyword === 'INFO') {
    const seen = failures.map(({ message, actual }) => `${message}: ${actual}`).join('; ');
    if (shown.length === 0 && seen === '') return unshownVerdict(cases, unshown || lost);
    const reason = [unshown, lost].filter((text) => text !== '').join('; ');
    return { verdict: 'recorded', ...(reason === '' ? {} : { reason }), observation: seen };
  }
  const limits = [unshown === '' ? '' : `not shown: ${unshown}`, lost, caveat ?? ''].filter(
    (text) => text !== '',
  );
  const rest = limits.length === 0 ? {} : { reason: limits.join('; ') };
  if (failures.length > 0) {
    return { verdict: failures.every(({ waived }) => waived) ? 'waived' : 'violates', ...rest };
  }
  if (!isEnough(cases)) return { verdict: 'not-testable', reason: lost };
  if (shown.every((record) => record.isSupplement)) {
    return unshownVerdict(cases, unshown || 'what was shown is not enough by itself');
  }
  return { verdict: 'conforms', ...rest };
}

// A test that says "violated" and cannot say how must not pass for a waived one.
function isBroken({ outcome, failures }: CaseRecord): boolean {
  return outcome === 'harness-error' || (outcome === 'violated' && failures.length === 0);
}

function isShown({ outcome, evidence }: CaseRecord): boolean {
  return (outcome === 'passed' || outcome === 'recorded') && hasEvidence(evidence);
}

/** Whether a test shows nothing, or says what it leaves unshown. */
function isUnshown(record: CaseRecord): boolean {
  return !isShown(record) || record.reason !== undefined;
}

function unshownVerdict(cases: readonly CaseRecord[], reason: string): Finding {
  const isMoot = cases.every(({ outcome }) => outcome === 'not-applicable');
  if (isMoot) return { verdict: 'not-applicable', reason };
  // Where a step that many tests stand on did not work, that alone is the reason, said alike for all who wait for it.
  const waiting = cases.filter((record) => record.reason?.startsWith(SETUP_FAILED));
  return { verdict: 'not-testable', reason: waiting.length === 0 ? reason : reasonsOf(waiting) };
}

function reasonsOf(cases: readonly CaseRecord[]): string {
  return [...new Set(cases.map(reasonOf))].join('; ');
}

function reasonOf({ outcome, reason, test }: CaseRecord): string {
  if (outcome === 'violated') return `${test} reports a violation without a failure`;
  if (outcome === 'passed' || outcome === 'recorded') return reason ?? 'gathered no evidence';
  return reason ?? `${test} gives no reason`;
}

function evidenceOf(cases: readonly CaseRecord[]): Evidence {
  const all = cases.map(({ evidence }) => evidence);
  // Several tests judge the same answers of the whole run.
  const wholeRunAnswers = Math.max(0, ...all.map((one) => one.wholeRunAnswers ?? 0));
  return {
    exchanges: sum(all.map(({ exchanges }) => exchanges)),
    propertyRuns: sum(all.map(({ propertyRuns }) => propertyRuns)),
    ...(wholeRunAnswers === 0 ? {} : { wholeRunAnswers }),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
