import type { ExchangeView } from '../run/evidence/case-record.ts';

/** What an exchange did, such as `refresh a token without a bearer: HTTP 400, exchange 12`. */
export function stepTitle({ index, request, answer }: ExchangeView): string {
  const end = answer === undefined ? 'no answer' : `HTTP ${answer.httpStatus}`;
  return `${actionOf(request)}: ${end}, exchange ${index}`;
}

function actionOf({ method, path, headers }: ExchangeView['request']): string {
  const endpoint = /\/token\/(refresh|generate)$/.exec(path)?.[1];
  if (method !== 'POST' || endpoint === undefined) return `${method} ${path}`;
  const hasBearer = headers.some(([name]) => name.toLowerCase() === 'authorization');
  const action = endpoint === 'generate' ? 'generate an identity' : 'refresh a token';
  return `${action} ${hasBearer ? 'with' : 'without'} a bearer`;
}

/** An exchange as readable text: request, answer, and plaintext of the answer. */
export function exchangeText(view: ExchangeView): string {
  const { opened, startedAt, durationMs } = view;
  const plaintext =
    opened === undefined
      ? []
      : [`Opened: ${opened.how}`, ...(opened.plaintext === undefined ? [] : [opened.plaintext])];
  const blocks: [title: string, text: string][] = [
    ['Request', requestText(view)],
    ['Answer', answerText(view)],
    ...(opened === undefined ? [] : [['Plaintext', `${plaintext.join('\n')}\n`] as [string, string]]),
    ['Time', `Started ${startedAt}, took ${durationMs} ms\n`],
  ];
  return blocks.map(([title, text]) => `--- ${title} ---\n${text}`).join('\n');
}

/** The request of an exchange as it was sent. */
export function requestText({ request }: ExchangeView): string {
  return message(`${request.method} ${request.path}`, request.headers, request.body);
}

/** The answer of an exchange, or why there is none. */
export function answerText({ answer, error }: ExchangeView): string {
  if (answer === undefined) return `No answer: ${error ?? 'unknown'}\n`;
  return message(`HTTP ${answer.httpStatus}`, answer.headers, answer.body);
}

function message(first: string, headers: readonly [string, string][], body: string): string {
  const lines = headers.map(([name, value]) => `${name}: ${value}`);
  return [first, ...lines, '', body === '' ? '(no body)' : body, ''].join('\n');
}
