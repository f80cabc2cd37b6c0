import { Stage, Status } from 'allure-js-commons';
import type { ReporterRuntime } from 'allure-js-commons/sdk/reporter';
import type { CaseRecord, ExchangeView } from '../run/evidence/case-record.ts';
import type { Redactor } from '../secret/redact.ts';
import { answerText, exchangeText, requestText, stepTitle } from './exchange-text.ts';

const TEXT = { contentType: 'text/plain', fileExtension: '.txt' };

/**
 * The exchanges of a test as named steps. A test that failed has request, answer and plaintext attached one by one, and
 * the step of each failure has failed. Any other test has one text with all exchanges: few people open it, and most of the
 * time that reports take goes to opening files.
 */
export function writeSteps(
  runtime: ReporterRuntime,
  uuid: string,
  { exchanges, failures }: CaseRecord,
  redactor: Redactor,
): void {
  const failed = new Set(failures.map(({ exchange }) => exchange));
  for (const view of exchanges) {
    const start = Date.parse(view.startedAt);
    const id = runtime.startStep(uuid, undefined, { name: redactor.text(stepTitle(view)), start });
    if (id === undefined) continue;
    if (failures.length > 0)
      for (const [name, text] of partsOf(view)) attach({ runtime, uuid, redactor }, id, name, text);
    const status = failed.has(view.index) ? Status.FAILED : Status.PASSED;
    runtime.updateStep(id, (result) => Object.assign(result, { status, stage: Stage.FINISHED }));
    runtime.stopStep(id, { duration: view.durationMs });
  }
  if (failures.length > 0 || exchanges.length === 0) return;
  const texts = exchanges.map((view) => `===== ${stepTitle(view)} =====\n${exchangeText(view)}`);
  attach({ runtime, uuid, redactor }, null, 'exchanges', texts.join('\n'));
}

type Test = { runtime: ReporterRuntime; uuid: string; redactor: Redactor };

/** Attaches a text to a step of a test; to the test itself where the step is null. */
function attach({ runtime, uuid, redactor }: Test, step: string | null, name: string, text: string): void {
  runtime.writeAttachment(uuid, step, name, Buffer.from(redactor.text(text), 'utf8'), {
    ...TEXT,
    wrapInStep: false,
  });
}

function partsOf(view: ExchangeView): (readonly [name: string, text: string])[] {
  const { opened } = view;
  return [
    ['request', requestText(view)],
    ['answer', answerText(view)],
    ...(opened === undefined || opened.how === 'plain'
      ? []
      : [[`opened: ${opened.how}`, opened.plaintext ?? `${opened.how}\n`] as const]),
  ];
}
