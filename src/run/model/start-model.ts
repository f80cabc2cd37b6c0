import type { Scenario } from '../scenario/scenario.ts';
import type { Model, Real } from './model-state.ts';

/** A model and an operator with one user. An operator under the run's control is reset first. */
export async function startModel(scenario: Scenario): Promise<{ model: Model; real: Real }> {
  const { hasControl, publisher, expect, operatorNowMs } = scenario;
  const isReplayAccepted = await scenario.isReplayAccepted();
  if (hasControl) scenario.control.reset();
  const identity = await publisher.generate();
  return {
    model: {
      users: [{ hasOptedOut: false, tokens: [{ expiresMs: identity.refreshExpiresMs, rotations: 0 }] }],
      isClientDisabled: false,
      rotations: 0,
      isReplayAccepted,
    },
    real: {
      publisher,
      expect,
      identities: [[identity]],
      keys: new Set([identity.responseKey.reveal()]),
      nowMs: () => operatorNowMs().ms,
      ...(hasControl ? { control: scenario.control } : {}),
    },
  };
}
