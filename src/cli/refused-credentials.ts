import { OperatorClient } from '../client/operator-client.ts';
import { openTransport } from '../client/transport.ts';
import { TransportError } from '../client/transport-error.ts';
import type { RunSettings } from '../run/settings.ts';
import { userSource } from '../run/users.ts';
import { toCredentials } from '../targets/target-credentials.ts';

/**
 * Why the run's own credentials are of no use: a target that refuses them would look like one that breaks its
 * contract. Undefined when generate does not answer 401, and for a mock in the process, whose are constants.
 */
export async function refusedCredentials({
  target,
  revision,
  seed,
}: RunSettings): Promise<string | undefined> {
  if (target.credentials === undefined || target.mockBehaviour !== undefined) return undefined;
  await using transport = openTransport({ baseUrl: target.baseUrl, connections: 1 });
  const operator = new OperatorClient(transport, toCredentials(target.credentials));
  try {
    const { answer } = await operator.generate(userSource(revision, seed)());
    if (answer.httpStatus !== 401) return undefined;
  } catch (error) {
    if (error instanceof TransportError) return undefined;
    throw error;
  }
  return 'generate answers HTTP 401 to EUID_API_KEY: check the key, its role, and that it is of this environment';
}
