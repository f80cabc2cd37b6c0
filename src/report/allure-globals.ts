import type { Globals } from 'allure-js-commons';
import type { RunVerdict } from '../run/verdict/verdict-value.ts';

/** The verdict of a run that does not conform, with its reasons: Allure's own sums of tests know none of it. */
export function globalsOf({ exitCode, headline, reasons, startedAt, durationMs }: RunVerdict): Globals {
  if (exitCode === 0) return { attachments: [], errors: [] };
  const message = [`${headline}, exit code ${exitCode}`, ...reasons].join('\n- ');
  return {
    attachments: [],
    errors: [{ message, timestamp: Date.parse(startedAt) + Math.round(durationMs) }],
  };
}
