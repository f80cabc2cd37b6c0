import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { CodedError } from '../../basics/coded-error.ts';
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

let validator: ValidateFunction<RunVerdict> | undefined;

function compiled(): ValidateFunction<RunVerdict> {
  if (validator !== undefined) return validator;
  const ajv = new Ajv2020();
  addFormats.default(ajv);
  const schema = readFileSync(new URL('../../../schemas/verdict.schema.json', import.meta.url), 'utf8');
  validator = ajv.compile<RunVerdict>(JSON.parse(schema));
  return validator;
}

/** @throws VerdictError when a value is no verdict under `schemas/verdict.schema.json` */
export function assertVerdict(value: unknown): asserts value is RunVerdict {
  const validate = compiled();
  if (validate(value)) return;
  const error = validate.errors?.[0];
  throw new VerdictError(`${error?.instancePath || '/'} ${error?.message}`);
}

/**
 * Writes `verdict.json`, redacted once more and validated, and gives its path. A reader never sees half a
 * file: it is renamed into place.
 * @throws VerdictError when the verdict does not have the published shape
 */
export function writeVerdict(verdict: RunVerdict, reportDir: string, redactor: Redactor): string {
  const redacted = redactVerdict(verdict, redactor);
  // As it will be read: what JSON cannot carry must not pass here.
  const text = `${visible(JSON.stringify(redacted, undefined, 2))}\n`;
  assertVerdict(JSON.parse(text));
  makeFolder(reportDir);
  const path = join(reportDir, VERDICT_FILE);
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
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
