import { Stage, Status } from 'allure-js-commons';
import type { ReporterRuntime } from 'allure-js-commons/sdk/reporter';
import type { CaseRecord, ExchangeView } from '../run/evidence/case-record.ts';
import type { Redactor } from '../secret/redact.ts';
import { answerText, exchangeText, requestText, stepTitle } from './exchange-text.ts';

const TEXT = { contentType: 'text/plain', fileExtension: '.txt' };

/**
 * The exchanges of a test as named steps. A test that failed has request, answer and plaintext attached one by one, and
 * the step of each failure has failed; any other test has each exchange as one text, since few people open them.
 */
export function writeSteps(
  runtime: ReporterRuntime,
  uuid: string,
  { exchanges, failures }: CaseRecord,
  redactor: Redactor,
): void {
  const failed = new Set(failures.map(({ exchange }) => exchange));
  for (const view of exchanges) {
    const step = { runtime, uuid, redactor, view };
    const start = Date.parse(view.startedAt);
    const id = runtime.startStep(uuid, undefined, { name: redactor.text(stepTitle(view)), start });
    if (id === undefined) continue;
    const parts = failures.length === 0 ? [['exchange', exchangeText(view)] as const] : partsOf(view);
    for (const [name, text] of parts) attach(step, id, name, text);
    const status = failed.has(view.index) ? Status.FAILED : Status.PASSED;
    runtime.updateStep(id, (result) => Object.assign(result, { status, stage: Stage.FINISHED }));
    runtime.stopStep(id, { duration: view.durationMs });
  }
}

type Step = { runtime: ReporterRuntime; uuid: string; redactor: Redactor; view: ExchangeView };

function attach({ runtime, uuid, redactor }: Step, id: string, name: string, text: string): void {
  runtime.writeAttachment(uuid, id, name, Buffer.from(redactor.text(text), 'utf8'), {
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
