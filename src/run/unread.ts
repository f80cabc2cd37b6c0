import type { Exchange } from '../client/exchange.ts';
import { NotTestable } from './outcome-errors.ts';

/**
 * For requirements that are not about sealing: an answer with HTTP 200 that does not open is no refusal, and
 * what it says is not known.
 * @throws NotTestable for such an answer; RF-ENC-01, 04 and 05 judge it
 */
export function demandRead({ answer, opened }: Exchange): void {
  if (answer.httpStatus !== 200 || opened.how !== 'unopened') return;
  throw new NotTestable(`an answer with HTTP 200 does not open: ${opened.problem}`);
}
