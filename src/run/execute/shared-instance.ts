import type { Gate } from '../../client/gate.ts';
import type { Transport } from '../../client/transport.ts';
import type { OperatorControl } from '../../targets/operator-control.ts';
import { RemoteControl } from '../../targets/remote-control.ts';
import type { World } from '../scenario/world.ts';

/** An operator for one test alone, which may move its clock, keys, clients and opt-outs. */
export type OwnInstance = AsyncDisposable & { transport: Transport; control: OperatorControl; gate: Gate };

/**
 * The target itself for one test, which no other may use meanwhile. It is reset before and after.
 * @param controlUrl address of the target's control server
 */
export function takeSharedInstance(world: World, controlUrl: string): OwnInstance {
  const control = new RemoteControl(controlUrl);
  control.reset();
  const gate = gateBehind(control, world.outage);
  const transport = world.open({
    baseUrl: world.settings.target.baseUrl,
    counter: world.counter,
    observe: world.watch,
    rateLimit: world.rateLimit,
    gate,
  });
  return {
    transport,
    control,
    gate,
    async [Symbol.asyncDispose]() {
      control.reset();
      await transport.close();
      // A command that failed shows in the next test: it fails there again.
      await control[Symbol.asyncDispose]();
    },
  };
}

/** A request goes only when the commands before it have taken effect. */
function gateBehind(control: RemoteControl, outage: Gate): Gate {
  return {
    async admit() {
      await control.settled();
      await outage.admit();
    },
    get closed() {
      return outage.closed;
    },
    answered: () => outage.answered(),
    failed: (error) => outage.failed(error),
  };
}
