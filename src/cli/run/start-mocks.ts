import type { Revision } from '../../contract/revision.ts';
import { secondMockCredentials } from '../../mock/state/mock-credentials.ts';
import { behaviourNamed, everyBehaviourName } from '../../mutants/behaviour-named.ts';
import { type MockHost, socketHost } from '../../targets/mock-host.ts';
import type { TargetSettings } from '../../targets/target.ts';
import { TargetError } from '../../targets/target-error.ts';
import { didYouMean } from '../nearest.ts';

/** The mock operators of a run, which close with it, and their additions to the target's settings. */
export type StartedMocks = AsyncDisposable & { addresses: Partial<TargetSettings> };

/**
 * Starts the mock of a target and its second environment; starts nothing for other targets.
 * @throws TargetError `unknown-target` when the mock has no such behaviour
 */
export async function startMocks(
  target: TargetSettings,
  revision: Revision,
  host: MockHost = socketHost,
): Promise<StartedMocks> {
  if (target.mockBehaviour === undefined) {
    return { addresses: {}, [Symbol.asyncDispose]: () => Promise.resolve() };
  }
  const behaviour = await behaviourNamed(target.mockBehaviour);
  if (behaviour === undefined) {
    throw new TargetError(
      'unknown-target',
      `the mock has no behaviour "${target.mockBehaviour}"${await meantBehaviour(target.mockBehaviour)}`,
    );
  }
  const first = await host.start({ revision, behaviour });
  const second = await host.start({ revision, behaviour, credentials: secondMockCredentials });
  const { apiKey, clientSecret } = secondMockCredentials;
  return {
    addresses: {
      baseUrl: first.baseUrl,
      second: { baseUrl: second.baseUrl, credentials: { apiKey, clientSecret } },
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([first.close(), second.close()]);
    },
  };
}

async function meantBehaviour(name: string): Promise<string> {
  return didYouMean(name, await everyBehaviourName(), 'mock:') || '; --list-mutants lists all';
}
