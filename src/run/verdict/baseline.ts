import type { Revision } from '../../contract/revision.ts';
import { NOT_RUN } from '../evidence/outcome-errors.ts';
import { BaselineError, type BaselineErrorCode } from './baseline-error.ts';
import { readVerdict, type Subject, subjectOf } from './read-verdict.ts';
import type { RunVerdict } from './verdict-value.ts';
import { isGap } from './weight.ts';

/** What a run is about, which its baseline must be about too. */
export type Comparable = {
  revision: Revision;
  subject: Subject;
  /** The requirements asked for; all of them when absent. */
  selection?: readonly string[];
};

const renew = 'record a new baseline';

/**
 * Reads the `verdict.json` of an earlier run that a new run can be held against.
 * @throws BaselineError when there is none, its content contradicts itself, it is about something else, or that run
 *   left something untested
 */
export function readBaseline(file: string, run: Comparable): RunVerdict {
  const name = `the baseline ${file}`;
  const verdict = readVerdict(file, name, renew);
  const refuse = (code: BaselineErrorCode, what: string) => new BaselineError(code, `${name} ${what}`);
  if (verdict.requirements.length > 0 && subjectOf(verdict) !== run.subject) {
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
