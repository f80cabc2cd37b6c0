import { contentOf, type Exchange, statusOf } from '../../client/exchange.ts';
import { openRefreshAnswer, readPlain } from '../../client/opened.ts';
import type { Secret } from '../../secret/secret.ts';

/**
 * The exchange as whoever has the key would read it: an answer that should have been sealed and came in plain JSON, or in
 * base64 of it, is read as that, one that came sealed with another code than 200 is opened. For what is about statuses and about what
 * is told, not about how it is sealed.
 */
export function readLeniently(exchange: Exchange, key?: Secret): Exchange {
  const { opened, response } = exchange;
  if (opened.how !== 'unopened') return exchange;
  // Base64 alone hides nothing.
  for (const bytes of [response.body, Buffer.from(response.body.toString('latin1'), 'base64')]) {
    const plain = readPlain(bytes);
    if (plain.how !== 'unopened') return { ...exchange, opened: plain };
  }
  if (key === undefined) return exchange;
  return { ...exchange, opened: openRefreshAnswer(response.body, Buffer.from(key.reveal(), 'base64')) };
}

/** The JSON object an answer shows, sealed or in plain text. */
export function lenientContentOf(exchange: Exchange): Record<string, unknown> | undefined {
  return contentOf(readLeniently(exchange));
}

/** Whether an answer tells of an opt-out, sealed or in plain text, whatever its HTTP code. */
export function tellsOptOut(exchange: Exchange): boolean {
  return statusOf(readLeniently(exchange)) === 'optout';
}

/** An answer that can be read in either form; undefined where it cannot, which is for RF-ENC-01 and RF-ENC-03 to say. */
export function readable(exchange: Exchange): Exchange | undefined {
  const read = readLeniently(exchange);
  return read.opened.how === 'unopened' ? undefined : read;
}
