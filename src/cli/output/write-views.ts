import { join } from 'node:path';
import { writeWholeFile } from '../../basics/whole-file.ts';
import { renderHar } from '../../report/har/har.ts';
import { HAR_FILE, writeHar } from '../../report/har/har-file.ts';
import { renderJunit } from '../../report/junit/junit.ts';
import { writingTo } from '../../report/report-error.ts';
import type { CaseRecord } from '../../run/evidence/case-record.ts';
import { redactCase, redactVerdict } from '../../run/verdict/verdict-redaction.ts';
import type { RunVerdict } from '../../run/verdict/verdict-value.ts';
import type { Redactor } from '../../secret/redact.ts';

/** The files for other tools, besides the report folder. */
export type ViewOptions = { har?: string; junit?: string };

type Views = {
  verdict: RunVerdict;
  cases: readonly CaseRecord[];
  redactor: Redactor;
  options: ViewOptions & { reportDir: string };
};

/**
 * Writes what other tools read: the exchanges that were kept into the report folder, and what the options ask for.
 * @throws ReportError `unwritable`
 */
export function writeViews({ verdict, cases, redactor, options }: Views): void {
  const { reportDir, har, junit } = options;
  if (junit !== undefined) {
    const redacted = cases.map((record) => redactCase(record, redactor));
    const xml = renderJunit(redactVerdict(verdict, redactor), redacted);
    writingTo(junit, () => writeWholeFile(junit, xml));
  }
  if (har === undefined && cases.every(({ exchanges }) => exchanges.length === 0)) return;
  const archive = renderHar(verdict, cases, redactor);
  for (const path of [join(reportDir, HAR_FILE), ...(har === undefined ? [] : [har])])
    writeHar(archive, path);
}
