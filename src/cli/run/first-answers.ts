import { contentOf, type Exchange, headerOf, isSealed, statusOf } from '../../client/exchange.ts';
import { lenientContentOf } from '../../run/answers/read-leniently.ts';
import { visible } from '../../secret/visible.ts';
import type { TargetSettings } from '../../targets/target.ts';
import { redactorFor } from '../../targets/target-redactor.ts';

const SHOWN_CHARACTERS = 160;
const UNAUTHORIZED = 401;
const NETWORK_LOGIN = 511;
/** The least of a sealed message: an initialization vector and a tag. */
const SEALED_TEXT = /^[A-Za-z0-9+/_-]{37,}={0,2}\s*$/;

/** An operator refused to generate an identity. */
export type Refusal = { httpStatus: number; text: string };

/** Whether an answer may come from an operator: it gives a status, is sealed, or is a failure of the operator's own. */
export function isOfContract(exchange: Exchange): boolean {
  const { httpStatus, body } = exchange.response;
  if (
    lenientContentOf(exchange)?.['status'] !== undefined ||
    isSealed(exchange) ||
    httpStatus === UNAUTHORIZED
  )
    return true;
  if (httpStatus >= 500 && httpStatus !== NETWORK_LOGIN) return true;
  const text = body.toString('latin1');
  // JSON that is spoilt may still be an operator's.
  return (httpStatus === 200 && SEALED_TEXT.test(text)) || /^\s*\{.*"status"\s*:/s.test(text);
}

/** An answer that is not an operator's in a few words, such as `HTTP 302 to https://portal.example`. */
export function whatAnswered(exchange: Exchange, target: TargetSettings): string {
  const { httpStatus, body } = exchange.response;
  const location = headerOf(exchange, 'location');
  if (location !== undefined) return `HTTP ${httpStatus} to ${quoted(location, target)}`;
  if (body.length === 0) return `HTTP ${httpStatus} and nothing`;
  const text = body.toString('utf8');
  const isPage =
    /html/i.test(headerOf(exchange, 'content-type') ?? '') || /^\s*<(?:!doctype|html)/i.test(text);
  const isReadable = !/[^\P{Cc}\t\n\r]|\ufffd/u.test(text);
  if (!isReadable) return `HTTP ${httpStatus} and ${body.length} bytes that are not text`;
  return `HTTP ${httpStatus} and ${isPage ? 'a page: ' : ''}${quoted(text, target)}`;
}

/** What an operator says that refuses to generate; undefined where an answer is something else. */
export function refusalOf(exchange: Exchange, target: TargetSettings): Refusal | undefined {
  const { httpStatus } = exchange.response;
  const isError = httpStatus >= 400 && httpStatus < 500;
  if (!isError || (httpStatus !== UNAUTHORIZED && statusOf(exchange) === undefined)) return undefined;
  const words = [statusOf(exchange), contentOf(exchange)?.['message']].filter(
    (one) => typeof one === 'string',
  );
  return { httpStatus, text: [`HTTP ${httpStatus}`, ...words.map((one) => quoted(one, target))].join(' ') };
}

// Redacted before it is shortened: half a secret is not recognised.
function quoted(text: string, target: TargetSettings): string {
  const shown = visible(redactorFor(target).text(text.replaceAll(/\s+/g, ' ').trim()));
  return `"${shown.length <= SHOWN_CHARACTERS ? shown : `${shown.slice(0, SHOWN_CHARACTERS)}…`}"`;
}
