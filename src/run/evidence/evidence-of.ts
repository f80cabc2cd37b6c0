import type { Exchange } from '../../client/exchange.ts';
import { TransportError } from '../../client/transport-error.ts';

/**
 * The answers to requests that are sent at once, in their order, without those that never came from the operator.
 * @throws TransportError `unavailable` when fewer than two are left, and whatever else a request throws
 */
export async function evidenceOf(requests: readonly Promise<Exchange>[]): Promise<Exchange[]> {
  const ends = await Promise.allSettled(requests);
  const reasons = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
  const decisive = reasons.find(
    (reason) => !(reason instanceof TransportError && reason.code === 'unavailable'),
  );
  if (decisive !== undefined) throw decisive;
  const answers = ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []));
  if (answers.length < 2 && reasons.length > 0) throw reasons[0];
  return answers;
}
