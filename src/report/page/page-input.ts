import { defined } from '../../basics/defined.ts';
import type { CaseRecord, ExchangeView } from '../../run/evidence/case-record.ts';
import { redactCase, redactVerdict } from '../../run/verdict/verdict-redaction.ts';
import type { Comparison, RunVerdict } from '../../run/verdict/verdict-value.ts';
import type { ActiveWaiver } from '../../run/waivers/waiver-match.ts';
import type { Redactor } from '../../secret/redact.ts';

/** What the run before this one in the same folder says to a reader: a comparison, or why there is none. */
export type LastRun = { comparison: Comparison } | { uncompared: string };

/** Everything that the page shows. */
export type PageInput = {
  verdict: RunVerdict;
  cases: readonly CaseRecord[];
  /** The waivers in use. */
  waivers: readonly ActiveWaiver[];
  lastRun: LastRun;
  /** Address of the Allure report, relative to the page; absent where none is made. */
  allure?: string;
};

/** The input with every text that may come from a target or a file redacted once more. */
export function redactedInput(input: PageInput, redactor: Redactor): PageInput {
  const { verdict, cases, waivers, lastRun, allure } = input;
  const text = (value: string) => redactor.text(value);
  // Only these are shown with exchanges, and to redact is what takes the time.
  const violated = new Set(
    verdict.requirements.filter((one) => one.verdict === 'violates').map(({ id }) => id),
  );
  return {
    verdict: redactVerdict(verdict, redactor),
    cases: cases.map((record) => ({
      ...redactCase(record, redactor),
      exchanges: violated.has(record.requirement)
        ? record.exchanges.map((view) => redactedView(view, redactor))
        : [],
    })),
    waivers: waivers.map((waiver) => ({
      ...waiver,
      reason: text(waiver.reason),
      owner: text(waiver.owner),
    })),
    lastRun:
      'comparison' in lastRun
        ? {
            comparison:
              redactVerdict({ ...verdict, comparison: lastRun.comparison }, redactor).comparison ??
              lastRun.comparison,
          }
        : { uncompared: text(lastRun.uncompared) },
    ...defined({ allure }),
  };
}

function redactedView(view: ExchangeView, redactor: Redactor): ExchangeView {
  const text = (value: string) => redactor.text(value);
  const headers = (pairs: readonly [string, string][]) =>
    pairs.map(([name, value]): [string, string] => [text(name), text(value)]);
  const { request, answer, opened, error } = view;
  return {
    ...view,
    request: {
      method: text(request.method),
      path: text(request.path),
      headers: headers(request.headers),
      body: text(request.body),
    },
    ...defined({
      answer: answer && { ...answer, headers: headers(answer.headers), body: text(answer.body) },
      opened: opened && {
        how: text(opened.how),
        ...defined({ plaintext: opened.plaintext && text(opened.plaintext) }),
      },
      error: error && text(error),
    }),
  };
}
