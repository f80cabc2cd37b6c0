import type { RequirementVerdict } from './verdict-value.ts';

/** Whether a violation decides the run: always that of a MUST, with `--fail-on should` that of a SHOULD. */
export function isCounted(
  { verdict, keyword }: Pick<RequirementVerdict, 'verdict' | 'keyword'>,
  failOnShould: boolean,
): boolean {
  return verdict === 'violates' && (isBinding(keyword) || failOnShould);
}

/** Whether a requirement is a MUST or MUST NOT that is not testable and that no waiver excuses. */
export function isGap({
  verdict,
  keyword,
  waiver,
}: Pick<RequirementVerdict, 'verdict' | 'keyword' | 'waiver'>): boolean {
  return verdict === 'not-testable' && isBinding(keyword) && waiver?.kind !== 'not-testable';
}

/** Whether a requirement is a MUST or MUST NOT. */
export function isBinding(keyword: RequirementVerdict['keyword']): boolean {
  return keyword === 'MUST' || keyword === 'MUST NOT';
}

/** Whether a run only recorded what it chose, so that nothing of it could be violated. */
export function isRecordedOnly(requirements: readonly Pick<RequirementVerdict, 'verdict'>[]): boolean {
  const isMoot = ({ verdict }: Pick<RequirementVerdict, 'verdict'>) =>
    ['recorded', 'not-applicable', 'not-testable'].includes(verdict);
  return requirements.every(isMoot) && requirements.some(({ verdict }) => verdict === 'recorded');
}
