import type { Answer } from './exchange.ts';

/** Milliseconds to wait that an answer asks for in Retry-After, a number of seconds or an HTTP date; undefined for none. */
export function retryAfterMs(answer: Pick<Answer, 'headers'>, nowMs = Date.now()): number | undefined {
  const value = answer.headers['retry-after']?.[0]?.trim() ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1_000;
  // Date.parse takes all sorts of text for a date: an HTTP date begins with a day of the week.
  const dateMs = /^[A-Z][a-z]+,? /.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(dateMs) ? undefined : Math.max(0, dateMs - nowMs);
}
