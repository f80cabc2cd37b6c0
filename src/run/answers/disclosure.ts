import { LARGE_BYTES } from '../../basics/large-bodies.ts';
import type { Exchange } from '../../client/exchange.ts';
import type { Secret } from '../../secret/secret.ts';

/** So many characters in a row, the same as in a token, are no coincidence. */
const PIECE_CHARS = 16;
/** So many pieces are looked for one by one, which is quicker than to look up every place of what was sent. */
const FEW_PIECES = 200;
/** Rows of one and the same character say nothing. */
const LEAST_DISTINCT = 4;
/** Letters that tokens and keys are written with, in any encoding. */
const RUN = new RegExp(`[A-Za-z0-9+/_=%-]{${PIECE_CHARS},}`, 'g');

const stackTraces = [
  /\bat\s+[\w$.<>/]+\([\w$. ]+\.(?:java|kt|scala|groovy):\d+\)/,
  /\bat\s+[\w$.<>/]+\((?:Native Method|Unknown Source)\)/,
  /\bat\s+(?:[\w$.<> ]+\()?(?:file:|node:|\/|[A-Z]:\\)[^\s)]*:\d+:\d+\)?/,
  /\bError(?:: .*)?\r?\n\s+at\s/,
  /Traceback \(most recent call last\)/,
  /\bgoroutine \d+ \[/,
  /\b[\w$]+(?:\.[\w$]+){2,}(?:Exception|Error)\b/,
];

/**
 * What an answer discloses that an error answer must not, each in a few words that repeat nothing of it: a part of
 * what was sent, a part of the secrets given, a stack trace, an HTML page.
 */
export function disclosures(exchange: Exchange, secrets: readonly Secret[]): string[] {
  const { pieces, hasTrace } = told(exchange);
  const found: string[] = [];
  if (formsOf(exchange.request.body.toString('latin1')).some((form) => shares(form, pieces))) {
    found.push('a part of the body that was sent');
  }
  const authorization = exchange.request.headers.find(([name]) => name.toLowerCase() === 'authorization');
  if (shares(authorization?.[1] ?? '', pieces)) found.push('a part of the Authorization header');
  for (const secret of secrets) {
    if (formsOf(secret.reveal()).some((form) => shares(form, pieces)))
      found.push(`a part of the ${secret.kind}`);
  }
  if (hasTrace) found.push('a stack trace');
  if (isPage(exchange)) found.push('an HTML page');
  return [...new Set(found)];
}

type Told = { texts: readonly string[]; pieces: Set<string>; hasTrace: boolean };

let lastLarge: Told | undefined;

/** What an answer tells. A large one that says the same as the large one before it is not looked through again. */
function told(exchange: Exchange): Told {
  const texts = textsOf(exchange);
  const text = texts.join('\n');
  if (lastLarge?.texts.length === texts.length && texts.every((one, at) => one === lastLarge?.texts[at])) {
    return lastLarge;
  }
  const hasTrace = texts.some((one) => stackTraces.some((trace) => trace.test(one)));
  const result = { texts, pieces: piecesOf(text), hasTrace };
  if (text.length >= LARGE_BYTES) lastLarge = result;
  return result;
}

// A message stands in JSON with its line breaks escaped: what it says counts, and how it was written.
function textsOf({ response, opened }: Exchange): string[] {
  const headers = Object.values(response.headers).flat();
  return [
    response.body.toString('latin1'),
    ...headers,
    ...(opened.how === 'plain' ? strings(opened.value) : []),
  ];
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

function piecesOf(text: string): Set<string> {
  const pieces = new Set<string>();
  for (const { 0: run } of text.toLowerCase().matchAll(RUN)) {
    for (let at = 0; at + PIECE_CHARS <= run.length; at += 1) {
      const piece = run.slice(at, at + PIECE_CHARS);
      if (new Set(piece).size >= LEAST_DISTINCT) pieces.add(piece);
    }
  }
  return pieces;
}

/** A token as it may be repeated: as it stands, in the other alphabet, percent-encoded, or its bytes in hexadecimal. */
function formsOf(text: string): string[] {
  const bytes = Buffer.from(text, 'base64');
  return [
    text,
    text.replaceAll('+', '-').replaceAll('/', '_'),
    text.replaceAll('-', '+').replaceAll('_', '/'),
    encodeURIComponent(text),
    bytes.toString('hex'),
    bytes.toString('latin1'),
    Buffer.from(text, 'latin1').toString('base64'),
  ];
}

function shares(form: string, pieces: ReadonlySet<string>): boolean {
  if (pieces.size === 0) return false;
  const text = form.toLowerCase();
  if (pieces.size <= FEW_PIECES) return [...pieces].some((piece) => text.includes(piece));
  for (let at = 0; at + PIECE_CHARS <= text.length; at += 1) {
    if (pieces.has(text.slice(at, at + PIECE_CHARS))) return true;
  }
  return false;
}

function isPage({ response, opened }: Exchange): boolean {
  const type = response.headers['content-type']?.[0] ?? '';
  if (/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) return true;
  return (
    opened.how !== 'plain' &&
    /<(?:!doctype\s+html|html|body|script)\b/i.test(response.body.toString('latin1'))
  );
}
