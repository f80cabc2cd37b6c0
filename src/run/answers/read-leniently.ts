import { oncePerLargeBody } from '../../basics/large-bodies.ts';
import { contentOf, type Exchange, statusOf } from '../../client/exchange.ts';
import { type Opened, openRefreshAnswer, readPlain } from '../../client/opened.ts';
import type { Secret } from '../../secret/secret.ts';

/**
 * The exchange as anyone with the key would read it. An answer that came in plain JSON where it should have been
 * sealed, or in base64 of plain JSON, is read as that JSON; one that came sealed with another code than 200 is opened.
 * For judging statuses and what an answer tells, not how it is sealed.
 */
export function readLeniently(exchange: Exchange, key?: Secret): Exchange {
  const { opened, response } = exchange;
  if (opened.how !== 'unopened') return exchange;
  const plain = readUnsealed(response.body);
  if (plain !== undefined) return { ...exchange, opened: plain };
  if (key === undefined) return exchange;
  return { ...exchange, opened: openRefreshAnswer(response.body, Buffer.from(key.reveal(), 'base64')) };
}

const readUnsealed = oncePerLargeBody((body): Opened | undefined => {
  // Base64 alone hides nothing.
  const readings = [body, Buffer.from(body.toString('latin1'), 'base64')].map(readPlain);
  return readings.find(({ how }) => how !== 'unopened');
});

/** The JSON object an answer shows, sealed or in plain text. */
export function lenientContentOf(exchange: Exchange): Record<string, unknown> | undefined {
  return contentOf(readLeniently(exchange));
}

/** Whether an answer tells of an opt-out, sealed or in plain text, whatever its HTTP code. */
export function tellsOptOut(exchange: Exchange): boolean {
  return statusOf(readLeniently(exchange)) === 'optout';
}

/** The exchange read leniently; undefined where its answer cannot be read: RF-ENC-01 and RF-ENC-03 judge that. */
export function readIfPossible(exchange: Exchange): Exchange | undefined {
  const read = readLeniently(exchange);
  return read.opened.how === 'unopened' ? undefined : read;
}
