import { defined } from '../basics/defined.ts';
import { defaultRevision, type Revision } from '../contract/revision.ts';
import { type MockOperator, startMockOperator as start } from '../mock/mock-operator.ts';
import type { MockCredentials } from '../mock/state/mock-credentials.ts';
import { MockError } from '../mock/state/mock-error.ts';
import type { Lifetimes } from '../mock/state/operator-state.ts';
import { behaviourNamed } from '../mutants/behaviour-named.ts';

/** How a mock operator is started. Each option may be absent. */
export type MockOptions = {
  /** Edition of the documentation that it follows. Default: `defaultRevision` */
  revision?: Revision;
  /** `documented` (the default), `observed`, or the name of an operator that is wrong or unusual. */
  behaviour?: string;
  /** Port on loopback. Default 0: any that is free */
  port?: number;
  /** Port of the control server, which other processes use; 0 means any. Without it there is no such server. */
  controlPort?: number;
  /** Unix milliseconds. Default: the machine's clock. What the control moves it by is added. */
  clock?: () => number;
  /** Milliseconds. Defaults: identity 1 h, refresh 24 h, refresh from 15 min */
  lifetimes?: Partial<Lifetimes>;
  /** Default: public constants, which work only with a mock operator. */
  credentials?: MockCredentials;
};

/**
 * Starts a mock operator with keys, users and a clock of its own. It listens on loopback until it is closed, by `close`
 * or at the end of a block that declares it with `await using`.
 * @throws MockError `unknown-behaviour`
 * @throws Error with code `EADDRINUSE` when a port is in use
 */
export async function startMockOperator(options: MockOptions = {}): Promise<MockOperator> {
  const { behaviour: name = 'documented', revision = defaultRevision, ...others } = options;
  const behaviour = await behaviourNamed(name);
  if (behaviour === undefined) {
    throw new MockError(
      'unknown-behaviour',
      `the mock has no behaviour "${name}": use documented, observed, or a name from everyBehaviourName()`,
    );
  }
  return await start({ revision, behaviour, ...defined(others) });
}
