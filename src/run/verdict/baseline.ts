import { readFileSync, statSync } from 'node:fs';
import { UserError } from '../../basics/coded-error.ts';
import type { Revision } from '../../contract/revision.ts';
import { hasEvidence } from '../evidence/case-record.ts';
import { NOT_RUN } from '../evidence/outcome-errors.ts';
import { exitCodes } from './exit-code.ts';
import { faultOf } from './verdict-file.ts';
import { type RequirementVerdict, type RunVerdict, requirementVerdicts } from './verdict-value.ts';
import { isBinding, isGap } from './weight.ts';

export type BaselineErrorCode =
  | 'unreadable'
  | 'not-a-verdict'
  | 'inconsistent'
  | 'incomplete'
  | 'other-revision'
  | 'other-subject'
  | 'other-scope';

/** A baseline that a run cannot be held against (exit code 2). */
export class BaselineError extends UserError<BaselineErrorCode> {}

/** What a run is about, which its baseline must be about too. */
export type Comparable = {
  revision: Revision;
  subject: 'operator' | 'SDK';
  /** The requirements asked for; all of them when absent. */
  selection?: readonly string[];
};

/** Far more than any verdict has. */
const MOST_BYTES = 64 * 1024 * 1024;
const renew = 'record a new baseline';

/**
 * Reads the `verdict.json` of an earlier run that a new run can be held against.
 * @throws BaselineError when there is none, its content contradicts itself, it is about something else, or that run
 *   left something untested
 */
export function readBaseline(file: string, run: Comparable): RunVerdict {
  const verdict = parsed(file);
  const refuse = (code: BaselineErrorCode, what: string) =>
    new BaselineError(code, `the baseline ${file} ${what}`);
  const contradiction = contradictionIn(verdict);
  if (contradiction !== undefined) {
    throw refuse('inconsistent', `contradicts itself: ${contradiction}; keep the file as a run wrote it`);
  }
  const subjects = new Set(
    verdict.requirements.map(({ id }) => (id.startsWith('SDK-') ? 'SDK' : 'operator')),
  );
  if ([...subjects].some((subject) => subject !== run.subject)) {
    const [its, ours] = run.subject === 'SDK' ? ['an operator', 'an SDK'] : ['an SDK', 'an operator'];
    throw refuse('other-subject', `is of ${its}, and this run tests ${ours}: name a baseline of ${ours}`);
  }
  if (verdict.revision !== run.revision) {
    throw refuse(
      'other-revision',
      `is of revision ${verdict.revision}, and this run of ${run.revision}: give --revision ${verdict.revision}, or ${renew}`,
    );
  }
  const scope = scopeFault(verdict, run);
  if (scope !== undefined) throw refuse('other-scope', scope);
  const gap = gapIn(verdict);
  if (gap !== undefined) throw refuse('incomplete', `is of an incomplete run (${gap}): ${renew}`);
  return verdict;
}

function parsed(file: string): RunVerdict {
  let value: unknown;
  try {
    const { size } = statSync(file);
    if (size > MOST_BYTES)
      throw new BaselineError('not-a-verdict', `the baseline ${file} is too long for a verdict`);
    value = JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
  } catch (error) {
    if (error instanceof BaselineError) throw error;
    const what =
      error instanceof SyntaxError ? 'is not JSON' : `cannot be read (${(error as { code?: string }).code})`;
    const code = error instanceof SyntaxError ? 'not-a-verdict' : 'unreadable';
    throw new BaselineError(code, `the baseline ${file} ${what}: name the verdict.json of an earlier run`);
  }
  const fault = faultOf(value);
  if (fault === undefined) return value as RunVerdict;
  throw new BaselineError(
    'not-a-verdict',
    `the baseline ${file} is not a verdict of this version of the suite (${fault}): ${renew}`,
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

function scopeFault({ scope, requirements }: RunVerdict, { selection }: Comparable): string | undefined {
  const its = {
    all: 'all requirements',
    selection: 'chosen requirements',
    replay: 'one test',
    shard: 'a shard',
  }[scope];
  const own = selection === undefined ? 'all requirements' : 'chosen requirements';
  if (its !== own)
    return `is of ${its}, and this run of ${own}: choose the same with --requirement, or ${renew}`;
  if (selection === undefined) return undefined;
  const chosen = new Set(selection);
  const isSame = requirements.length === chosen.size && requirements.every(({ id }) => chosen.has(id));
  return isSame ? undefined : `is of other requirements than this run chose: choose the same, or ${renew}`;
}

/** What a run left untested that no waiver excuses. */
function gapIn({ verdict, requirements }: RunVerdict): string | undefined {
  if (verdict === 'incomplete' || verdict === 'harness-error') return verdict;
  const gap = requirements.find(
    (one) => isGap(one) || one.verdict === 'harness-error' || one.reason?.startsWith(NOT_RUN) === true,
  );
  return gap === undefined ? undefined : `${gap.id} was not tested`;
}
