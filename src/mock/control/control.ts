import type { ClientReplacement } from '../state/clients.ts';
import { MockError } from '../state/mock-error.ts';
import type { KeysetName } from '../state/operator-keys.ts';
import type { Lifetimes, OperatorState } from '../state/operator-state.ts';
import { type User, userOfEmail, userOfHash, userOfPhone } from '../state/user.ts';
import type { Fault, FaultFilter, FaultQueue } from './fault.ts';
import type { Journal, JournalEntry } from './journal.ts';
import type { Release } from './release.ts';

/** What a test may change in a running mock operator. All times are Unix milliseconds of the operator's clock. */
export type MockControl = {
  nowMs(): number;
  advanceClock(ms: number): void;
  setClock(unixMs: number): void;
  /** Adds a key and returns its id; without `activatesAtMs` it is active at once. */
  addKey(keyset: KeysetName, options?: { activatesAtMs?: number; expiresAtMs?: number }): number;
  /** @throws MockError `unknown-key`, like the two below */
  activateKey(id: number): void;
  /** An expired key no longer seals, but still opens. */
  expireKey(id: number): void;
  /** Tokens under a deleted key are refused. */
  deleteKey(id: number): void;
  /** Adds a refresh key that is active now and returns its id. */
  rotateRefreshKey(): number;
  /** @param identity one of `email`, `phone`, `email_hash`, `phone_hash`, as generate takes them
   * @throws MockError `bad-control-value` */
  optOut(identity: Record<string, unknown>): void;
  /** @throws MockError `unknown-client`, like the two below */
  disableClient(apiKey: string): void;
  enableClient(apiKey: string): void;
  replaceClient(apiKey: string, replacement: ClientReplacement): void;
  setLifetimes(lifetimes: Partial<Lifetimes>): void;
  /** Lets the next requests that fit go wrong; several faults queue up. */
  injectFault(fault: Fault, requests: number, filter?: FaultFilter): void;
  /** Lets every answer go that a fault holds. @returns how many there were */
  release(): number;
  /** The last requests, redacted, oldest first. */
  journal(): JournalEntry[];
  /** Restores the operator's initial state, including journal and faults. */
  reset(): void;
};

/** The control of one operator's state. */
export function controlOf(
  state: OperatorState,
  faults: FaultQueue,
  journal: Journal,
  release: Release,
): MockControl {
  return {
    nowMs: () => state.nowMs(),
    advanceClock: (ms) => {
      state.clockOffsetMs += whole(ms, 'milliseconds');
    },
    setClock: (unixMs) => {
      state.clockOffsetMs += whole(unixMs, 'Unix milliseconds') - state.nowMs();
    },
    addKey: (keyset, options) => state.keys.add(keyset, { activatesAtMs: state.nowMs(), ...options }),
    activateKey: (id) => state.keys.activate(id, state.nowMs()),
    expireKey: (id) => state.keys.expire(id, state.nowMs()),
    deleteKey: (id) => state.keys.delete(id),
    rotateRefreshKey: () => state.keys.add('refresh', { activatesAtMs: state.nowMs() }),
    optOut: (identity) => {
      state.optOuts.add(userOfIdentity(identity).id);
    },
    disableClient: (apiKey) => state.clients.setDisabled(apiKey, true),
    enableClient: (apiKey) => state.clients.setDisabled(apiKey, false),
    replaceClient: (apiKey, replacement) => state.clients.replace(apiKey, replacement),
    setLifetimes: (lifetimes) => {
      for (const value of Object.values(lifetimes)) whole(value, 'milliseconds');
      state.lifetimes = { ...state.lifetimes, ...lifetimes };
    },
    injectFault: (fault, requests, filter) =>
      faults.add(fault, whole(requests, 'a number of requests'), filter),
    release: () => release.all(),
    journal: () => journal.entries(),
    reset: () => {
      state.reset();
      faults.clear();
      release.all();
      journal.clear();
    },
  };
}

function whole(value: number, what: string): number {
  if (Number.isSafeInteger(value)) return value;
  throw new MockError('bad-control-value', `${String(value)} is not a whole number (${what})`);
}

function userOfIdentity(identity: Record<string, unknown>): User {
  const user = candidates(identity).find((candidate) => candidate !== undefined);
  if (user !== undefined) return user;
  throw new MockError(
    'bad-control-value',
    'give one well-formed email, phone, email_hash or phone_hash (the value is not shown here)',
  );
}

function candidates(identity: Record<string, unknown>): (User | undefined)[] {
  const text = (name: string) => (typeof identity[name] === 'string' ? identity[name] : '');
  return [
    userOfEmail(text('email')),
    userOfPhone(text('phone')),
    userOfHash('email', text('email_hash')),
    userOfHash('phone', text('phone_hash')),
  ];
}
