import { contentOf, type Exchange, statusOf } from '../../client/exchange.ts';

/** The object in which a refresh that succeeded carries an identity; undefined where there is none to judge. */
export function successBodyOf(exchange: Exchange): Record<string, unknown> | undefined {
  if (exchange.response.httpStatus !== 200 || statusOf(exchange) !== 'success') return undefined;
  const body = contentOf(exchange)?.['body'];
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
  return body as Record<string, unknown>;
}
