import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CodedError } from '../../basics/coded-error.ts';
import { writeWholeFile } from '../../basics/whole-file.ts';
import { compiledSchema } from '../../contract/compiled-schema.ts';
import type { Redactor } from '../../secret/redact.ts';
import { visible } from '../../secret/visible.ts';
import { makeFolder } from './make-folder.ts';
import { redactVerdict } from './verdict-redaction.ts';
import type { RunVerdict } from './verdict-value.ts';

export const VERDICT_FILE = 'verdict.json';
/** Left by a run that was killed while it wrote. */
const UNFINISHED = /^verdict\.json\.\d+\.tmp$/;

/** The verdict does not have the shape this project publishes: a defect of the suite (exit code 5). */
export class VerdictError extends CodedError<'bad-verdict'> {
  constructor(detail: string) {
    super(
      'bad-verdict',
      `verdict.json was not written, it breaks schemas/verdict.schema.json: ${detail}; please report this`,
    );
  }
}

const verdictSchema = compiledSchema<RunVerdict>('verdict');

/** @throws VerdictError when a value is no verdict under `schemas/verdict.schema.json` */
export function assertVerdict(value: unknown): asserts value is RunVerdict {
  const fault = faultOf(value);
  if (fault !== undefined) throw new VerdictError(fault);
}

/** Where and how a value breaks `schemas/verdict.schema.json`; undefined for a verdict. */
export function faultOf(value: unknown): string | undefined {
  const { validate } = verdictSchema();
  if (validate(value)) return undefined;
  const error = validate.errors?.[0];
  return `${error?.instancePath || '/'} ${error?.message}`;
}

/** The verdict in a file; undefined where there is none that this version can read. */
export function verdictIn(path: string): RunVerdict | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return faultOf(value) === undefined ? (value as RunVerdict) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Writes `verdict.json`, redacted once more and validated, and gives its path.
 * @throws VerdictError when the verdict does not have the published shape
 */
export function writeVerdict(verdict: RunVerdict, reportDir: string, redactor: Redactor): string {
  const redacted = redactVerdict(verdict, redactor);
  // As it will be read: what JSON cannot carry must not pass here.
  const text = `${visible(JSON.stringify(redacted, undefined, 2))}\n`;
  assertVerdict(JSON.parse(text));
  makeFolder(reportDir);
  const path = join(reportDir, VERDICT_FILE);
  writeWholeFile(path, text);
  return path;
}

/** Removes the verdict of an earlier run, so that none is taken for this run's, and what a killed run left of its own. */
export function removeEarlierVerdict(reportDir: string): void {
  rmSync(join(reportDir, VERDICT_FILE), { force: true });
  if (!existsSync(reportDir)) return;
  for (const name of readdirSync(reportDir)) {
    if (UNFINISHED.test(name)) rmSync(join(reportDir, name), { force: true });
  }
}
