import { OperatorClient } from '../../client/operator-client.ts';
import { openTransport } from '../../client/transport.ts';
import { TransportError } from '../../client/transport-error.ts';
import { RemoteControl } from '../../targets/remote-control.ts';
import type { TargetSettings } from '../../targets/target.ts';

/**
 * Why a target cannot be controlled as `--control` says: its control server does not answer, or it is the server of
 * another operator. Undefined when it can be, and for a run without that option.
 */
export async function uncontrollable({ baseUrl, controlUrl }: TargetSettings): Promise<string | undefined> {
  if (controlUrl === undefined) return undefined;
  await using control = new RemoteControl(controlUrl);
  await using transport = openTransport({ baseUrl, connections: 1 });
  try {
    control.reset();
    await control.settled();
    await new OperatorClient(transport).refresh('');
    if ((await control.requestsSeen()) > 0) return undefined;
    return `the control server at ${controlUrl} belongs to another operator: it saw no request to ${baseUrl}`;
  } catch (error) {
    if (error instanceof TransportError) return `${error.message}: check the address after --control`;
    throw error;
  }
}
