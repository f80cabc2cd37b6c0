import type { Exchange } from '../client/exchange.ts';
import type { OperatorClient } from '../client/operator-client.ts';
import { TransportError } from '../client/transport-error.ts';
import type { Scenario } from './scenario.ts';

const FRESH_ATTEMPTS = 2;

/**
 * The answer to a request; undefined when the connection broke off over and over. A connection that was open
 * already may end for reasons of its own, so that only fresh ones count.
 * @throws TransportError for everything but a connection that broke off
 */
export async function answered(
  { operator, onOneConnection }: Pick<Scenario, 'operator' | 'onOneConnection'>,
  ask: (operator: OperatorClient) => Promise<Exchange>,
): Promise<Exchange | undefined> {
  const first = await unlessBroken(() => ask(operator));
  if (first !== undefined) return first;
  for (let attempt = 1; attempt <= FRESH_ATTEMPTS; attempt += 1) {
    const again = await onOneConnection((fresh) => unlessBroken(() => ask(fresh.operator)));
    if (again !== undefined) return again;
  }
  return undefined;
}

async function unlessBroken(ask: () => Promise<Exchange>): Promise<Exchange | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof TransportError && error.code === 'broken-off') return undefined;
    throw error;
  }
}
