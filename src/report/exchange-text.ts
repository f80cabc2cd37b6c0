import type { ExchangeView } from '../run/evidence/case-record.ts';

/** An exchange in one line, such as `#12 POST /v2/token/refresh: 400`. */
export function exchangeTitle({ index, request, answer }: ExchangeView): string {
  return `#${index} ${request.method} ${request.path}: ${answer?.httpStatus ?? 'no answer'}`;
}

/** An exchange as readable text: request, answer, and plaintext of the answer. */
export function exchangeText(view: ExchangeView): string {
  const { request, answer, opened, error, startedAt, durationMs } = view;
  const blocks = [
    [`${request.method} ${request.path}`, ...headerLines(request.headers), '', bodyText(request.body)],
    answer === undefined
      ? [`No answer: ${error ?? 'unknown'}`]
      : [`HTTP ${answer.httpStatus}`, ...headerLines(answer.headers), '', bodyText(answer.body)],
    ...(opened === undefined
      ? []
      : [[`Opened: ${opened.how}`, ...(opened.plaintext === undefined ? [] : [opened.plaintext])]]),
    [`Started ${startedAt}, took ${durationMs} ms`],
  ];
  const titles = ['Request', 'Answer', ...(opened === undefined ? [] : ['Plaintext']), 'Time'];
  return `${blocks.map((lines, index) => [`--- ${titles[index]} ---`, ...lines].join('\n')).join('\n\n')}\n`;
}

function headerLines(headers: readonly [string, string][]): string[] {
  return headers.map(([name, value]) => `${name}: ${value}`);
}

function bodyText(body: string): string {
  return body === '' ? '(no body)' : body;
}
