import { hasEvidence } from '../evidence/case-record.ts';
import { exitCodes } from './exit-code.ts';
import { type RequirementVerdict, type RunVerdict, requirementVerdicts } from './verdict-value.ts';
import { isBinding, isGap } from './weight.ts';

/** What no run writes: a sign that the file was changed by hand. Undefined for a verdict that agrees with itself. */
export function contradictionIn(verdict: RunVerdict): string | undefined {
  return contradictionInCounts(verdict) ?? contradictionInName(verdict);
}

function contradictionInCounts({ requirements, totals }: RunVerdict): string | undefined {
  if (new Set(requirements.map(({ id }) => id)).size < requirements.length)
    return 'a requirement stands in it twice';
  const wrong = requirementVerdicts.find(
    (name) => totals[name] !== requirements.filter((one) => one.verdict === name).length,
  );
  if (wrong !== undefined) return `its totals do not count what is ${wrong}`;
  const odd = requirements.find(isOdd);
  return odd && `${odd.id} is ${odd.verdict}, which its evidence and failures do not show`;
}

/** Whether the name of the verdict, its exit code and its reasons follow from its requirements. */
function contradictionInName({ requirements, verdict, exitCode, reasons }: RunVerdict): string | undefined {
  const own: number = verdict === 'no-worse' ? exitCodes.conforms : exitCodes[verdict];
  const isEnded = verdict === 'incomplete' && exitCode >= exitCodes.interrupted;
  if (exitCode !== own && !isEnded) return `it is ${verdict} with exit code ${exitCode}`;
  if (requirements.some(isViolatedMust) && ['conforms', 'stale-waiver'].includes(verdict))
    return `it is ${verdict} with violations`;
  if (['conforms', 'no-worse'].includes(verdict) && requirements.some(isGap))
    return `it is ${verdict} with untested MUSTs`;
  if (verdict !== 'harness-error' && !isEnded && requirements.some(isBroken))
    return `it is ${verdict} with a broken test`;
  if (['violates', 'no-worse'].includes(verdict) && !requirements.some(isViolated))
    return `it is ${verdict} without a violation`;
  const hasReasons = reasons.length > 0;
  if ((verdict === 'conforms') === hasReasons)
    return `it is ${verdict} ${hasReasons ? 'with' : 'without'} reasons`;
  return undefined;
}

function isOdd({ verdict, evidence, failures }: RequirementVerdict): boolean {
  const isOpen = failures.some(({ waived }) => !waived);
  if (verdict === 'violates') return !isOpen;
  if (verdict === 'waived') return failures.length === 0 || isOpen;
  return verdict === 'conforms' && (failures.length > 0 || !hasEvidence(evidence));
}

function isViolatedMust({ verdict, keyword }: RequirementVerdict): boolean {
  return verdict === 'violates' && isBinding(keyword);
}

function isViolated({ verdict, keyword }: RequirementVerdict): boolean {
  return verdict === 'violates' && keyword !== 'INFO';
}

function isBroken({ verdict }: RequirementVerdict): boolean {
  return verdict === 'harness-error';
}
