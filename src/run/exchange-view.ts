import type { Exchange } from '../client/exchange.ts';
import type { Redactor } from '../secret/redact.ts';
import type { ExchangeView } from './case-record.ts';

const SHOWN_CHARACTERS = 2_000;

function shown(redactor: Redactor, bytes: Buffer): string {
  if (bytes.length === 0) return '';
  const text = bytes.toString('utf8');
  const readable = !/[^\P{Cc}\t\n\r]/u.test(text) && !text.includes('\ufffd');
  if (!readable) return `[${bytes.length} bytes that are not text]`;
  const redacted = redactor.body(text);
  return redacted.length <= SHOWN_CHARACTERS
    ? redacted
    : `${redacted.slice(0, SHOWN_CHARACTERS)}… [${bytes.length} bytes in all]`;
}

function headersOf(redactor: Redactor, pairs: Iterable<readonly [string, string]>): [string, string][] {
  return [...pairs].map(([name, value]) => [
    name,
    // A credential of any scheme is hidden whole, whatever it looks like.
    name.toLowerCase() === 'authorization' ? '[redacted]' : redactor.text(value),
  ]);
}

/** An exchange with every secret hidden, cut to what a person reads. */
export function viewOf(exchange: Exchange, redactor: Redactor): ExchangeView {
  const { request, answer, opened } = exchange;
  const answerHeaders = Object.entries(answer.headers).flatMap(([name, values]) =>
    values.map((value) => [name, value] as const),
  );
  return {
    index: exchange.index,
    request: {
      method: request.method,
      path: redactor.text(request.path),
      headers: headersOf(redactor, request.headers),
      body: shown(redactor, request.body),
    },
    answer: {
      httpStatus: answer.httpStatus,
      headers: headersOf(redactor, answerHeaders),
      body: shown(redactor, answer.body),
    },
    opened: {
      how: opened.how === 'unopened' ? `did not open: ${opened.explanation}` : opened.how,
      ...(opened.how === 'sealed'
        ? { plaintext: JSON.stringify(redactor.json(opened.value), undefined, 2) }
        : {}),
    },
    startedAt: new Date(exchange.startedAtMs).toISOString(),
    durationMs: Math.round(exchange.durationMs * 10) / 10,
  };
}
