import type { Exchange } from '../../client/exchange.ts';
import type { IssuedIdentity } from '../../client/issued-identity.ts';
import type { Publisher } from '../../client/publisher.ts';
import { TransportError } from '../../client/transport-error.ts';
import type { IdentitySource } from '../supplies/identity-source.ts';
import type { Scenario } from './scenario.ts';

/** By chance alone one request in a million is cut so often, and the harmless one beside it never. */
const ENOUGH = 20;

/** Where a connection is cut too seldom to tell, nothing is shown. */
const MOST_PAIRS = 50;

/**
 * Whether a connection is cut because of the request before. A server may close a connection that is idle, and a
 * request that is on its way then gets no answer: so the same is tried again over fresh connections without a pause,
 * each time beside a request that nothing is wrong with. On a busy machine any pause may be long enough, so that what
 * is cut by chance is cut often.
 * @param tokens valid tokens, which do not come over these connections
 */
export async function isCutAfter(
  { onOneConnection }: Pick<Scenario, 'onOneConnection'>,
  request: (publisher: Publisher) => Promise<Exchange>,
  tokens: Pick<IdentitySource, 'next'>,
): Promise<boolean> {
  const isCut = async (before: (publisher: Publisher) => Promise<Exchange>) => {
    const identity = await tokens.next();
    return onOneConnection((publisher) => isCutOver(publisher, before, identity));
  };
  let cutAfterIt = 0;
  for (let pairs = 1; pairs <= MOST_PAIRS; pairs += 1) {
    const afterIt = await isCut(request);
    const harmless = await tokens.next();
    const afterHarmless = await isCut((publisher) => publisher.refresh(harmless));
    if (afterHarmless && !afterIt) return false;
    if (afterIt && !afterHarmless) cutAfterIt += 1;
    if (cutAfterIt === ENOUGH) return true;
  }
  return false;
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
