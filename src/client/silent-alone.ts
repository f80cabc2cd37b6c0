import { setTimeout as pause } from 'node:timers/promises';
import type { Exchange } from './exchange.ts';
import { LESS_PATIENCE_MS } from './http-carrier.ts';
import { TransportError } from './transport-error.ts';

/** Well before a request is given up, so that what is asked beside it has time for an answer. */
const SUSPICIOUS_MS = LESS_PATIENCE_MS / 2;

/**
 * The answer to a request, or how it had none. A machine or an operator that is busy for a moment answers nobody, which
 * says nothing of one connection: so a request that is without an answer for long is tried beside over another one.
 * @param beside a request over another connection
 * @returns the answer, or whether only this request was left without one, with the error
 * @throws every error but a timeout
 */
export async function answeredOrSilentAlone(
  asked: Promise<Exchange>,
  beside: () => Promise<Exchange>,
  suspiciousMs = SUSPICIOUS_MS,
): Promise<{ answer: Exchange } | { isSilentAlone: boolean; error: TransportError }> {
  const settled = new AbortController();
  let isAnsweredBeside = false;
  const besideIt = pause(suspiciousMs, undefined, { signal: settled.signal })
    .then(beside)
    .then(() => {
      isAnsweredBeside = true;
    })
    .catch(() => undefined);
  try {
    return { answer: await asked };
  } catch (error) {
    if (!(error instanceof TransportError && error.code === 'timeout')) throw error;
    // An answer that comes later comes from an operator that was silent everywhere.
    return { isSilentAlone: isAnsweredBeside, error };
  } finally {
    settled.abort();
    // What was asked beside it ends before the test does.
    await besideIt;
  }
}
