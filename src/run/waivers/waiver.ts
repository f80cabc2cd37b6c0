import { basename, dirname, relative, resolve, sep } from 'node:path';
import { defined } from '../../basics/defined.ts';
import { findRequirement } from '../../contract/requirements.ts';
import type { Revision } from '../../contract/revision.ts';
import { WaiverError } from './waiver-error.ts';
import { readWaiverFile } from './waiver-file.ts';
import type { ActiveWaiver, Waiver } from './waiver-match.ts';
import { isVersionRange } from './waiver-versions.ts';

/** The waivers of a run. */
export type WaiverSet = {
  /** Every file read, the one that was asked for first. */
  files: readonly string[];
  /** The waivers that hold for the run's revision. */
  active: readonly ActiveWaiver[];
};

/** A run without waivers: `--waivers none`. */
export const noWaivers: WaiverSet = { files: [], active: [] };

type Entry = { waiver: Waiver; source: string; lastDay: string | undefined };

/**
 * Reads a waiver file and all it extends.
 * @param today the day that dates are held against, YYYY-MM-DD
 * @throws WaiverError (exit code 2) with file and line: an unknown requirement, no reason, owner, date or
 *   expectation, a duplicate, a template left unfilled, or a file that is none
 */
export function loadWaivers(
  path: string,
  { revision, today }: { revision: Revision; today: string },
): WaiverSet {
  const files: string[] = [];
  const entries: Entry[] = [];
  collect(resolve(path), [], files, entries);
  refuseDuplicates(entries);
  const active = entries
    .filter(({ waiver }) => waiver.revision === undefined || waiver.revision === revision)
    .map(({ waiver, source, lastDay }) => ({
      ...waiver,
      source,
      ...defined({ lastDay }),
      ...(lastDay !== undefined && lastDay < today ? { expiredOn: lastDay } : {}),
    }));
  return { files, active };
}

function collect(path: string, above: readonly string[], files: string[], entries: Entry[]): void {
  const shown = shownPath(path);
  if (above.includes(path)) {
    throw new WaiverError(
      'bad-extends',
      shown,
      undefined,
      'extends itself, directly or through another file',
    );
  }
  // A file that two others extend holds once.
  if (files.includes(path)) return;
  const { content, lineOf } = readWaiverFile(path, shown);
  files.push(path);
  content.waivers.forEach((waiver, index) => {
    const line = lineOf(`/waivers/${index}`);
    if (findRequirement(waiver.requirement as string) === undefined) {
      const what = `there is no requirement ${waiver.requirement}; --list shows all`;
      throw new WaiverError('unknown-requirement', shown, line, what);
    }
    if (waiver.versions !== undefined && !isVersionRange(waiver.versions)) {
      const what = `"versions" is a range of versions such as ">=2.9.0", not ${JSON.stringify(waiver.versions)}`;
      throw new WaiverError('bad-versions', shown, line, what);
    }
    const days = [waiver.expires, content.reviewBy].filter((day) => day !== undefined).sort();
    if (days.length === 0 && content.recorded === undefined) {
      const what = `${waiver.requirement} has no date: give it "expires", or the file "reviewBy" or "recorded"`;
      throw new WaiverError('missing-date', shown, line, what);
    }
    entries.push({ waiver, source: `${shown}:${line}`, lastDay: days[0] });
  });
  for (const extended of content.extends ?? []) {
    collect(resolve(dirname(path), extended), [...above, path], files, entries);
  }
}

function refuseDuplicates(entries: readonly Entry[]): void {
  const seen = new Map<string, string>();
  for (const { waiver, source } of entries) {
    const { requirement, kind, revision, versions } = waiver;
    const key = `${requirement} ${kind} ${revision ?? 'every revision'}${versions === undefined ? '' : ` ${versions}`}`;
    const first = seen.get(key);
    if (first !== undefined) {
      const [, file = source, line] = /^(.*):(\d+)$/.exec(source) ?? [];
      throw new WaiverError(
        'duplicate',
        file,
        Number(line),
        `${key} is waived already, at ${first}: keep one`,
      );
    }
    seen.set(key, source);
  }
}

function shownPath(path: string): string {
  const fromHere = relative(process.cwd(), path);
  // A path out of this folder says more about the machine than about the waiver.
  return fromHere.startsWith('..') ? basename(path) : fromHere.split(sep).join('/');
}
