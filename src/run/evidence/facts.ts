import { defined } from '../../basics/defined.ts';
import { type Exchange, isSealed, statusOf } from '../../client/exchange.ts';
import type { Facts } from './case-record.ts';

/** How a waiver names callers. */
const callers = { none: 'no-bearer', valid: 'bearer', other: 'other-authorization' } as const;

/** What a waiver can name of an exchange. */
export function factsOf(exchange: Exchange): Facts {
  return {
    when: callers[exchange.request.authorization],
    ...defined({ input: exchange.request.input, status: statusOf(exchange) }),
    httpStatus: exchange.response.httpStatus,
    sealed: isSealed(exchange),
  };
}

/** An answer in a few words, such as `HTTP 400 invalid_token (plain)`. */
export function describeAnswer(exchange: Exchange): string {
  const { opened, response } = exchange;
  const status = statusOf(exchange);
  const how =
    opened.how === 'unopened'
      ? `did not open: ${opened.explanation}`
      : opened.how === 'sealed'
        ? 'sealed'
        : 'plain';
  return `HTTP ${response.httpStatus} ${status ?? 'without a status'} (${how})`;
}

/** A request in a few words, such as `POST /v2/token/refresh without bearer, 388 bytes`. */
export function describeRequest(exchange: Exchange): string {
  const { method, path, authorization, body } = exchange.request;
  const bearer = { none: 'without bearer', valid: 'with bearer', other: 'with another Authorization' };
  return `${method} ${path} ${bearer[authorization]}, ${body.length} bytes`;
}
