import type { Exchange } from '../../client/exchange.ts';
import type { IssuedIdentity } from '../../client/issued-identity.ts';
import type { Publisher } from '../../client/publisher.ts';
import { TransportError } from '../../client/transport-error.ts';
import type { IdentitySource } from '../supplies/identity-source.ts';
import type { Scenario } from './scenario.ts';

/** A connection must be cut as often again. */
const TRIALS = 2;

/**
 * Whether a connection is cut because of the request before. A server may close a connection that is idle, and a
 * request that is on its way then gets no answer: so the same is tried again over fresh connections without a pause,
 * beside a request that nothing is wrong with.
 * @param tokens valid tokens, which do not come over these connections
 */
export async function isCutAfter(
  { onOneConnection }: Pick<Scenario, 'onOneConnection'>,
  request: (publisher: Publisher) => Promise<Exchange>,
  tokens: IdentitySource,
): Promise<boolean> {
  const isCut = async (before: (publisher: Publisher) => Promise<Exchange>) => {
    const identity = await tokens.next();
    return onOneConnection((publisher) => isCutOver(publisher, before, identity));
  };
  for (let trial = 1; trial <= TRIALS; trial += 1) {
    if (!(await isCut(request))) return false;
    const harmless = await tokens.next();
    if (await isCut((publisher) => publisher.refresh(harmless))) return false;
  }
  return true;
}

async function isCutOver(
  publisher: Publisher,
  before: (publisher: Publisher) => Promise<Exchange>,
  identity: IssuedIdentity,
): Promise<boolean> {
  let isAnswered = false;
  try {
    await before(publisher);
    isAnswered = true;
    await publisher.refresh(identity);
    return false;
  } catch (error) {
    if (error instanceof TransportError && error.code === 'broken-off') return isAnswered;
    throw error;
  }
}
