import type { Exchange } from '../../client/exchange.ts';
import { OperatorClient } from '../../client/operator-client.ts';
import type { Transport } from '../../client/transport.ts';
import { toCredentials } from '../../targets/target-credentials.ts';
import type { RunSettings } from '../scenario/settings.ts';
import { userSource } from '../supplies/users.ts';

/** Sends requests that there is nothing wrong with, each for another user: whether a target answers is asked so. */
export function harmlessRequests(
  transport: Transport,
  { target, revision, seed }: Pick<RunSettings, 'target' | 'revision' | 'seed'>,
): () => Promise<Exchange> {
  const { credentials } = target;
  // Without credentials nothing that is right can be sent: then an error will do.
  if (credentials === undefined) return async () => new OperatorClient(transport).refresh('');
  const operator = new OperatorClient(transport, toCredentials(credentials));
  const newUser = userSource(revision, seed);
  return async () => operator.generate(newUser());
}
