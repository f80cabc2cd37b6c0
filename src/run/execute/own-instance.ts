import { defined } from '../../basics/defined.ts';
import { behaviourNamed } from '../../mutants/behaviour-named.ts';
import type { World } from '../scenario/world.ts';
import { type OwnInstance, takeSharedInstance } from './shared-instance.ts';

/** The operator of a test that takes control: the target itself, where that can be controlled, or a mock like it. */
export async function instanceFor(world: World): Promise<OwnInstance> {
  const { controlUrl } = world.settings.target;
  return controlUrl === undefined ? await startOwnInstance(world) : takeSharedInstance(world, controlUrl);
}

/** Starts a mock operator with the behaviour of the run's target. */
async function startOwnInstance(world: World): Promise<OwnInstance> {
  const { revision, target } = world.settings;
  const behaviour = await behaviourNamed(target.mockBehaviour ?? 'documented');
  const mock = await world.mocks.start({ revision, ...defined({ behaviour }) });
  const transport = world.open({
    baseUrl: mock.baseUrl,
    counter: world.counter,
    observe: world.watch,
    rateLimit: world.rateLimit,
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
