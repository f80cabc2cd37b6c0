import { readFileSync, statSync } from 'node:fs';
import { hasEvidence } from '../evidence/case-record.ts';
import { BaselineError } from './baseline-error.ts';
import { exitCodes } from './exit-code.ts';
import { faultOf } from './verdict-file.ts';
import { type RequirementVerdict, type RunVerdict, requirementVerdicts } from './verdict-value.ts';
import { isBinding } from './weight.ts';

/** What a run tests. */
export type Subject = 'operator' | 'SDK';

/** Far more than any verdict has. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Reads the `verdict.json` of an earlier run.
 * @param name how messages call it, such as `the baseline old.json`
 * @param remedy what to do about a file of another version of the suite
 * @throws BaselineError when there is none, it is not a verdict, or its content contradicts itself
 */
export function readVerdict(file: string, name: string, remedy: string): RunVerdict {
  const verdict = parsed(file, name, remedy);
  const contradiction = contradictionIn(verdict);
  if (contradiction === undefined) return verdict;
  throw new BaselineError(
    'inconsistent',
    `${name} contradicts itself: ${contradiction}; keep the file as a run wrote it`,
  );
}

/** What a verdict is about; undefined for one without requirements, or with those of both. */
export function subjectOf({ requirements }: Pick<RunVerdict, 'requirements'>): Subject | undefined {
  const [first, ...others] = new Set<Subject>(
    requirements.map(({ id }) => (id.startsWith('SDK-') ? 'SDK' : 'operator')),
  );
  return others.length === 0 ? first : undefined;
}

function parsed(file: string, name: string, remedy: string): RunVerdict {
  let value: unknown;
  try {
    const { size } = statSync(file);
    if (size > MOST_BYTES) throw new BaselineError('not-a-verdict', `${name} is too long for a verdict`);
    value = JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
  } catch (error) {
    if (error instanceof BaselineError) throw error;
    const what =
      error instanceof SyntaxError ? 'is not JSON' : `cannot be read (${(error as { code?: string }).code})`;
    const code = error instanceof SyntaxError ? 'not-a-verdict' : 'unreadable';
    throw new BaselineError(code, `${name} ${what}: name the verdict.json of an earlier run`);
  }
  const fault = faultOf(value);
  if (fault === undefined) return value as RunVerdict;
  throw new BaselineError(
    'not-a-verdict',
    `${name} is not a verdict of this version of the suite (${fault}): ${remedy}`,
  );
}

/** What no run writes: a sign that the file was changed by hand. */
function contradictionIn({ requirements, totals, verdict, exitCode }: RunVerdict): string | undefined {
  if (new Set(requirements.map(({ id }) => id)).size < requirements.length)
    return 'a requirement stands in it twice';
  const wrong = requirementVerdicts.find(
    (name) => totals[name] !== requirements.filter((one) => one.verdict === name).length,
  );
  if (wrong !== undefined) return `its totals do not count what is ${wrong}`;
  const odd = requirements.find(isOdd);
  if (odd !== undefined) return `${odd.id} is ${odd.verdict}, which its evidence and failures do not show`;
  const violations = requirements.filter(isViolatedMust).length;
  if (violations > 0 && ['conforms', 'stale-waiver'].includes(verdict))
    return `it is ${verdict} with violations`;
  const own: number = verdict === 'no-worse' ? exitCodes.conforms : exitCodes[verdict];
  const isEnded = verdict === 'incomplete' && exitCode >= exitCodes.interrupted;
  return exitCode === own || isEnded ? undefined : `it is ${verdict} with exit code ${exitCode}`;
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
