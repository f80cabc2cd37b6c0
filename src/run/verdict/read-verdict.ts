import { readFileSync, statSync } from 'node:fs';
import { BaselineError } from './baseline-error.ts';
import { contradictionIn } from './contradiction.ts';
import { faultOf } from './verdict-file.ts';
import type { RunVerdict } from './verdict-value.ts';

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
