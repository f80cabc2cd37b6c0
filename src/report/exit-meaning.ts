import { hasEvidence } from '../run/evidence/case-record.ts';
import { exitCodeMeanings, exitCodeName, noWorseMeaning } from '../run/verdict/exit-code.ts';
import type { RunVerdict } from '../run/verdict/verdict-value.ts';
import { isBinding, isGap, isRecordedOnly } from '../run/verdict/weight.ts';

/**
 * What the exit code of one run means, in one sentence without its full stop: of several causes of a code only the one
 * that applies.
 */
export function exitMeaningOf(verdict: RunVerdict): string {
  const name = exitCodeName(verdict.exitCode) ?? 'harness-error';
  if (verdict.verdict === 'no-worse') return noWorseMeaning;
  if (name === 'conforms') return conforming(verdict);
  if (name === 'violates') return violating(verdict);
  return name === 'incomplete' ? unfinished(verdict) : exitCodeMeanings[name];
}

function conforming({ requirements, waived, totals }: RunVerdict): string {
  if (isRecordedOnly(requirements)) return 'what was chosen is recorded, and cannot be violated';
  // A violated SHOULD decides nothing by itself.
  const judged = totals.violates === 0 ? 'every judged requirement' : 'every judged MUST';
  return `${judged} holds${waived.violations === 0 ? '' : ', or is violated exactly as its waiver says'}`;
}

function violating({ requirements }: RunVerdict): string {
  const isMust = requirements.some(({ verdict, keyword }) => verdict === 'violates' && isBinding(keyword));
  return isMust ? 'a MUST or MUST NOT is violated' : 'a SHOULD is violated, which --fail-on should counts';
}

function unfinished({ requirements, reasons, scope, comparison }: RunVerdict): string {
  const gaps = requirements.filter(isGap);
  if (gaps.some(({ reason = '' }) => reasons.includes(reason))) {
    const isBegun = requirements.some(({ evidence }) => hasEvidence(evidence));
    return isBegun ? 'the run stopped before its last test' : 'nothing could run';
  }
  if (scope === 'replay') return 'the replay does not show the failure';
  if (gaps.length > 0 && gaps.every(({ leftOut }) => leftOut !== undefined))
    return 'the time budget left out too much of a MUST';
  if (gaps.length > 0) return 'a MUST is not testable and has no waiver';
  return comparison === undefined
    ? 'nothing was judged'
    : 'a MUST that was judged in the baseline is not tested';
}
