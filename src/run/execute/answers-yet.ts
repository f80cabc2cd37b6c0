import type { Transport, TransportOptions } from '../../client/transport.ts';
import { TransportError } from '../../client/transport-error.ts';
import type { RunSettings } from '../scenario/settings.ts';
import { harmlessRequests } from './harmless-request.ts';

const PATIENCE_MS = 3_000;

/** Whether a target answers a request that there is nothing wrong with, over a connection of its own. */
export async function answersYet(
  open: (options: TransportOptions) => Transport,
  settings: Pick<RunSettings, 'target' | 'revision' | 'seed'>,
): Promise<boolean> {
  const { baseUrl } = settings.target;
  await using transport = open({ baseUrl, connections: 1, exchangeTimeoutMs: PATIENCE_MS });
  try {
    await harmlessRequests(transport, settings)();
    return true;
  } catch (error) {
    if (!(error instanceof TransportError)) throw error;
    return false;
  }
}
