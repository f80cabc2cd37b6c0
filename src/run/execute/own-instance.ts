import { defined } from '../../basics/defined.ts';
import type { Gate } from '../../client/gate.ts';
import type { Transport } from '../../client/transport.ts';
import { behaviourNamed } from '../../mutants/behaviour-named.ts';
import type { OperatorControl } from '../../targets/operator-control.ts';
import type { World } from '../scenario/world.ts';

/** An operator for one test alone, which may move its clock, keys, clients and opt-outs. */
export type OwnInstance = AsyncDisposable & { transport: Transport; control: OperatorControl; gate: Gate };

/** Starts a mock operator with the behaviour of the run's target. */
export async function startOwnInstance(world: World): Promise<OwnInstance> {
  const { revision, target } = world.settings;
  const behaviour = await behaviourNamed(target.mockBehaviour ?? 'documented');
  const mock = await world.mocks.start({ revision, ...defined({ behaviour }) });
  const transport = world.open({
    baseUrl: mock.baseUrl,
    counter: world.counter,
    observe: world.watch,
    gate: world.outage,
  });
  return {
    transport,
    control: mock.control,
    gate: world.outage,
    async [Symbol.asyncDispose]() {
      await transport.close();
      await mock.close();
    },
  };
}
