import { OperatorClient } from '../../client/operator-client.ts';
import type { Transport, TransportOptions } from '../../client/transport.ts';
import { TransportError } from '../../client/transport-error.ts';
import { toCredentials } from '../../targets/target-credentials.ts';
import type { RunSettings } from '../scenario/settings.ts';
import { userSource } from '../supplies/users.ts';

const PATIENCE_MS = 5_000;

/** Whether a target answers a request that there is nothing wrong with, over a connection of its own. */
export async function answersYet(
  open: (options: TransportOptions) => Transport,
  { target, revision, seed }: Pick<RunSettings, 'target' | 'revision' | 'seed'>,
): Promise<boolean> {
  const { baseUrl, credentials } = target;
  await using transport = open({ baseUrl, connections: 1, exchangeTimeoutMs: PATIENCE_MS });
  try {
    // Without credentials nothing that is right can be sent: then an error will do.
    if (credentials === undefined) await new OperatorClient(transport).refresh('');
    else
      await new OperatorClient(transport, toCredentials(credentials)).generate(userSource(revision, seed)());
    return true;
  } catch (error) {
    if (!(error instanceof TransportError)) throw error;
    return error.code === 'throttled';
  }
}
