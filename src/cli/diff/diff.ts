import { statSync } from 'node:fs';
import { join } from 'node:path';
import { BaselineError } from '../../run/verdict/baseline-error.ts';
import { compareRuns } from '../../run/verdict/comparison.ts';
import { readVerdict, subjectOf } from '../../run/verdict/read-verdict.ts';
import { VERDICT_FILE } from '../../run/verdict/verdict-file.ts';
import type { RunScope, RunVerdict } from '../../run/verdict/verdict-value.ts';
import type { Io } from '../io.ts';
import { screenOf } from '../screen.ts';
import { type Difference, resultOf } from './difference.ts';
import { renderDifference } from './render-difference.ts';
import { renderMarkdownDifference } from './render-markdown-difference.ts';

export type DiffOptions = { json?: boolean; markdown?: boolean; failOn?: 'should' };

const scopes: Readonly<Record<RunScope, string>> = {
  all: 'all requirements',
  selection: 'chosen requirements',
  replay: 'one test',
  shard: 'a shard',
};

/**
 * Prints what changed between two runs of one kind.
 * @param before path of a verdict.json, or of a folder with one
 * @returns the exit code: 0 same or better, 1 worse
 * @throws BaselineError when a file cannot be used, or the runs cannot be compared
 */
export function diffCommand(before: string, now: string, options: DiffOptions, io: Io): number {
  const [earlier, later] = [readIn(before), readIn(now)];
  assertComparable([before, earlier], [now, later]);
  const comparison = compareRuns(earlier, later.requirements, options.failOn === 'should');
  const difference: Difference = { result: resultOf(comparison), before: earlier, now: later, comparison };
  if (options.json === true) io.out(JSON.stringify(asData(difference), undefined, 2));
  else if (options.markdown === true) io.out(renderMarkdownDifference(difference));
  else io.out(renderDifference(difference, screenOf()).join('\n'));
  return difference.result === 'worse' ? 1 : 0;
}

function readIn(path: string): RunVerdict {
  const file = isFolder(path) ? join(path, VERDICT_FILE) : path;
  return readVerdict(file, file, 'run the suite again');
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

type Named = readonly [name: string, verdict: RunVerdict];

function assertComparable([name, earlier]: Named, [otherName, later]: Named): void {
  const differ = (what: string, one: string, other: string) =>
    new BaselineError(
      'other-scope',
      `${name} is of ${one} and ${otherName} of ${other}: compare two runs of the same ${what}`,
    );
  const [subject, other] = [subjectOf(earlier) ?? 'nothing', subjectOf(later) ?? 'nothing'];
  if (subject !== other) throw differ('kind', `an ${subject}`, `an ${other}`);
  if (earlier.revision !== later.revision) {
    throw differ('--revision', `revision ${earlier.revision}`, later.revision);
  }
  if (earlier.scope !== later.scope) {
    throw differ('requirements', scopes[earlier.scope], scopes[later.scope]);
  }
  if (earlier.scope === 'all') return;
  const idsOf = ({ requirements }: RunVerdict) => requirements.map(({ id }) => id).join(', ');
  if (idsOf(earlier) !== idsOf(later)) throw differ('requirements', idsOf(earlier), idsOf(later));
}

/** What `--json` prints. */
function asData({ result, before, now, comparison }: Difference): object {
  const side = ({ suite, target, revision, startedAt, headline, exitCode }: RunVerdict) => ({
    ...{ suite, target: target.name, revision, startedAt, headline, exitCode },
  });
  const { baseline: _, ...changes } = comparison;
  return { result, before: side(before), now: side(now), ...changes };
}
