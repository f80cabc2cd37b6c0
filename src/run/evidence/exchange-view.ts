import type { Exchange } from '../../client/exchange.ts';
import type { Opened } from '../../client/opened.ts';
import type { Redactor } from '../../secret/redact.ts';
import type { ExchangeView } from './case-record.ts';
import { shortened } from './shortened.ts';

/** A larger body is not shown: to redact it takes long, and cut before that it may show half a secret. */
const SHOWN_BYTES = 32_768;

function shown(redactor: Redactor, bytes: Buffer): string {
  if (bytes.length === 0) return '';
  if (bytes.length > SHOWN_BYTES) return tooLarge(bytes);
  const text = bytes.toString('utf8');
  const readable = !/[^\P{Cc}\t\n\r]/u.test(text) && !text.includes('\ufffd');
  if (!readable) return `[${bytes.length} bytes that are not text]`;
  return shortened(redactor.body(text), `${bytes.length} bytes`);
}

function tooLarge({ length }: Buffer): string {
  return `[${length} bytes, too many to show]`;
}

/** What an answer opened to; a larger one is not shown. */
function plaintextOf(redactor: Redactor, { plaintext, value }: Extract<Opened, { how: 'sealed' }>): string {
  if (plaintext.length > SHOWN_BYTES) return tooLarge(plaintext);
  return shortened(JSON.stringify(redactor.json(value), undefined, 2));
}

/** Headers whose value is a credential or stands for a session: hidden whole, whatever it looks like. */
const SECRET_HEADER = /^(?:proxy-)?authorization$|^(?:set-)?cookie2?$|api-?key|secret|token/i;

function headersOf(redactor: Redactor, pairs: Iterable<readonly [string, string]>): [string, string][] {
  return [...pairs].map(([name, value]) => [
    redactor.text(name),
    SECRET_HEADER.test(name) ? '[redacted]' : shortened(redactor.text(value)),
  ]);
}

/** An exchange with every secret hidden, cut to what a person reads. */
export function viewOf(exchange: Exchange, redactor: Redactor): ExchangeView {
  const { request, response, opened } = exchange;
  const answerHeaders = Object.entries(response.headers).flatMap(([name, values]) =>
    values.map((value) => [name, value] as const),
  );
  return {
    index: exchange.index,
    request: {
      method: request.method,
      path: shortened(redactor.text(request.path)),
      headers: headersOf(redactor, request.headers),
      body: shown(redactor, request.body),
      authorization: request.authorization,
    },
    answer: {
      httpStatus: response.httpStatus,
      headers: headersOf(redactor, answerHeaders),
      body: shown(redactor, response.body),
    },
    opened: {
      how: opened.how === 'unopened' ? `did not open: ${opened.explanation}` : opened.how,
      ...(opened.how === 'sealed' ? { plaintext: plaintextOf(redactor, opened) } : {}),
    },
    startedAt: new Date(exchange.startedAtMs).toISOString(),
    durationMs: Math.round(exchange.durationMs * 10) / 10,
  };
}
