import type { IssuedIdentity } from '../../client/issued-identity.ts';
import type { Publisher } from '../../client/publisher.ts';
import type { OperatorControl } from '../../targets/operator-control.ts';
import type { Expect } from '../scenario/expectation.ts';

/** A refresh token: when it expires, and how often the operator's key had been rotated when it was issued. */
export type ModelToken = {
  expiresMs: number;
  rotations: number;
  /** Whether it may have yielded an identity, so that an operator may refuse it from now on (RF-SEM-02). */
  isUsed?: boolean;
};

/** What the model knows of one user: enough to predict every answer, and nothing the operator says. */
export type ModelUser = {
  hasOptedOut: boolean;
  /** For each token issued to the user, when it expires; Unix milliseconds of the operator's clock. */
  tokens: ModelToken[];
};

/** The operator as the contract describes it. */
export type Model = {
  users: ModelUser[];
  isClientDisabled: boolean;
  rotations: number;
  /** Whether an older refresh token is tried again: RF-SEM-02 leaves it open whether it works. */
  isReplayAccepted: boolean;
};

/** The operator under test, and what it has issued so far: `identities[user][token]`. */
export type Real = {
  publisher: Publisher;
  /** Absent on a target whose clock, keys, clients and opt-outs cannot be moved. */
  control?: OperatorControl;
  expect: Expect;
  identities: IssuedIdentity[][];
  /** Every response key of this sequence, to see one that comes twice. */
  keys: Set<string>;
  nowMs: () => number;
};

/**
 * An element by a number that may be larger than the list is long.
 * @throws RangeError of an empty list, which no command is run on
 */
export function pick<Item>(items: readonly Item[], at: number): Item {
  if (items.length === 0) throw new RangeError('there is nothing to pick from');
  return items[at % items.length] as Item;
}

/** The element that was added last. @throws RangeError of an empty list */
export function newestOf<Item>(items: readonly Item[]): Item {
  return pick(items, items.length - 1);
}
