import { existsSync, readFileSync } from 'node:fs';
import type { Har } from 'har-format';
import { writeWholeFile } from '../../basics/whole-file.ts';
import { visible } from '../../secret/visible.ts';
import { foreignFile, writingTo } from '../report-error.ts';
import type { OwnHar } from './own-facts.ts';

/** The exchanges of a run in its report folder. */
export const HAR_FILE = 'exchanges.har';

const SUITE = 'euid-conformance';

/** @throws ReportError `unwritable` */
export function writeHar(har: Har, path: string): void {
  writingTo(path, () => writeWholeFile(path, `${visible(JSON.stringify(har))}\n`));
}

/**
 * Throws unless a run may replace this file: it is missing, or the exchanges of an earlier run.
 * @throws ReportError `foreign-file`
 */
export function assertOwnHar(path: string): void {
  if (!existsSync(path) || ownHarIn(path) !== undefined) return;
  throw foreignFile(path);
}

/** What this suite wrote into a file; undefined for the file of another program, or none. */
export function ownHarIn(path: string): OwnHar | undefined {
  try {
    const har = JSON.parse(readFileSync(path, 'utf8')) as Partial<OwnHar> | null;
    const isOwn = har?.log?.creator.name === SUITE && Array.isArray(har.log.entries);
    return isOwn && URL.canParse(har.log?._euid.baseUrl ?? '') ? (har as OwnHar) : undefined;
  } catch {
    return undefined;
  }
}
