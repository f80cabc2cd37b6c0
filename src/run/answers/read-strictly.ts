import type { Exchange } from '../../client/exchange.ts';
import { NotTestable } from '../evidence/outcome-errors.ts';

/**
 * The exchange, when its answer can be read.
 * @throws NotTestable when a success does not open: what it says is unknown, and why is for others to judge
 */
export function readStrictly(exchange: Exchange): Exchange {
  const { response, opened } = exchange;
  if (response.httpStatus !== 200 || opened.how !== 'unopened') return exchange;
  throw new NotTestable(`an answer of HTTP 200 did not open (${opened.problem}), so what it says is unknown`);
}
