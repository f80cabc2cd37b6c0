import { accessSync, closeSync, constants, openSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { locatedFile } from '../../basics/located-file.ts';
import { lockFile } from '../../report/folder-lock.ts';
import { HAR_FILE } from '../../report/har/har-file.ts';
import { ReportError, writingTo } from '../../report/report-error.ts';
import { SHARD_FILE } from '../../run/shards/shard-file.ts';
import { VERDICT_FILE } from '../../run/verdict/verdict-file.ts';
import { FINGERPRINT_FILE } from '../../run/watch/fingerprint-file.ts';
import { foldersOf, HISTORY_FILE, PAGE_FILE } from '../run/report-folders.ts';
import { UsageError } from '../usage-error.ts';

/** The options of a run that name a file: those that it writes besides the report folder, and those that it needs. */
export type FileOptions = Partial<
  Record<'junit' | 'har' | 'summary' | 'writeWaivers' | 'vault' | 'baseline' | 'waivers', string>
>;

const flags = {
  junit: '--junit',
  har: '--har',
  summary: '--summary',
  writeWaivers: '--write-waivers',
  vault: '--vault',
  baseline: '--baseline',
  waivers: '--waivers',
} as const satisfies Record<keyof FileOptions, string>;

/** What a run writes or adds to, in the order in which a message names them. */
const outputs = ['junit', 'har', 'summary', 'writeWaivers', 'vault'] as const;
/** What is written after the last test: nothing else would find out before that it cannot be. */
const written = ['junit', 'har', 'summary'] as const;

/**
 * Refuses files that one run would write twice, or write over what it needs or reports, and files that cannot be written:
 * all before its first request.
 * @param options with the report folder that was asked for, which a replay has a folder of its own in
 * @param reportDir the report folder of this run, which it makes where it is missing
 * @throws UsageError `clashing-output`, ReportError `unwritable`
 */
export function assertOutputFiles(options: FileOptions & { reportDir: string }, reportDir: string): void {
  const given = (names: readonly (keyof FileOptions)[]) =>
    names.flatMap((name) => {
      const file = options[name];
      return file === undefined || isNoFile(name, file) ? [] : [{ name, file, place: locatedFile(file) }];
    });
  const files = given([...outputs, 'baseline', 'waivers']);
  for (const { name, file, place } of given(outputs)) {
    const folder = [reportDir, options.reportDir].find((one) => isOwn(place, locatedFile(one)));
    if (folder !== undefined) {
      throw new UsageError(
        'clashing-output',
        `${flags[name]} ${file} is a file that a run itself writes in its report folder ${folder}: choose another name`,
      );
    }
    const other = files.find((one) => one.name !== name && one.place === place);
    if (other !== undefined) {
      throw new UsageError(
        'clashing-output',
        `${flags[name]} and ${flags[other.name]} name the same file ${file}: give each its own`,
      );
    }
  }
  for (const { name, file, place } of given(written)) {
    assertWritable(file, place, { isAdded: name === 'summary', madeFolder: locatedFile(reportDir) });
  }
}

/** `--waivers none` names no file. */
function isNoFile(name: keyof FileOptions, file: string): boolean {
  return name === 'waivers' && file === 'none';
}

function isOwn(place: string, reportDir: string): boolean {
  const { results, html } = foldersOf(reportDir);
  const isIn = (folder: string) => place === folder || place.startsWith(folder + sep);
  const names = [VERDICT_FILE, PAGE_FILE, HISTORY_FILE, HAR_FILE, SHARD_FILE, FINGERPRINT_FILE];
  return [results, html, ...names.map((name) => join(reportDir, name)), lockFile(reportDir)].some(isIn);
}

type Place = { isAdded: boolean; madeFolder: string };

function assertWritable(file: string, place: string, { isAdded, madeFolder }: Place): void {
  const found = writingTo(file, () => statSync(file, { throwIfNoEntry: false }));
  if (found?.isDirectory() === true) {
    throw new ReportError(
      'unwritable',
      `${file} cannot be written (it is a folder): choose another place for it`,
    );
  }
  if (isAdded && found !== undefined) {
    writingTo(file, () => accessSync(file, constants.W_OK));
    return;
  }
  // It is put in place of what is there, which must not happen to a device or a pipe.
  if (found?.isFile() === false) {
    throw new ReportError(
      'unwritable',
      `${file} cannot be written (it is not a regular file): choose another place for it`,
    );
  }
  const folder = dirname(place);
  const isMade = `${madeFolder}${sep}`.startsWith(`${folder}${sep}`);
  if (isMade && statSync(folder, { throwIfNoEntry: false }) === undefined) return;
  // Only making a file shows that one can be made.
  const trial = join(folder, `.${basename(place)}.${process.pid}.tmp`);
  writingTo(file, () => {
    closeSync(openSync(trial, 'w'));
    rmSync(trial);
  });
}
