import type { Exchange } from '../../client/exchange.ts';
import type { Gate } from '../../client/gate.ts';
import type { OperatorClient } from '../../client/operator-client.ts';
import { TransportError } from '../../client/transport-error.ts';
import type { Scenario } from './scenario.ts';

const FRESH_ATTEMPTS = 2;

/**
 * The answer to a request; undefined when the connection broke off over and over. An open connection may end for
 * reasons of its own, so only fresh ones count.
 * @param outage asked whether the target has been given up
 * @throws TransportError for everything but a connection that broke off, and where the target was given up
 */
export async function answered(
  { operator, onOneConnection }: Pick<Scenario, 'operator' | 'onOneConnection'>,
  ask: (operator: OperatorClient) => Promise<Exchange>,
  outage: Pick<Gate, 'admit'>,
): Promise<Exchange | undefined> {
  const first = await unlessBroken(() => ask(operator));
  if (first !== undefined) return first;
  for (let attempt = 1; attempt <= FRESH_ATTEMPTS; attempt += 1) {
    const again = await onOneConnection((fresh) => unlessBroken(() => ask(fresh.operator)));
    if (again !== undefined) return again;
  }
  // A target that breaks everything off says nothing about this request.
  await outage.admit();
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
