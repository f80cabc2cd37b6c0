import { randomBytes } from 'node:crypto';
import type { Revision } from '../../contract/revision.ts';
import { Clients } from './clients.ts';
import type { MockCredentials } from './mock-credentials.ts';
import { OperatorKeys } from './operator-keys.ts';

/** The lifetimes of an identity and its tokens, in milliseconds from the time of issue. */
export type Lifetimes = { identityMs: number; refreshMs: number; refreshFromMs: number };

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** An operator's default lifetimes. */
export const defaultLifetimes: Lifetimes = {
  identityMs: HOUR_MS,
  refreshMs: 24 * HOUR_MS,
  refreshFromMs: 15 * MINUTE_MS,
};

/** Everything that an operator stores. It does not store tokens, because they contain their own data. */
export class OperatorState {
  readonly revision: Revision;
  readonly credentials: MockCredentials;
  readonly keys = new OperatorKeys();
  clients: Clients;
  readonly optOuts = new Set<string>();
  lifetimes: Lifetimes;
  /** Added to the clock that the operator was given. */
  clockOffsetMs = 0;
  /** The salt of this operator's advertising ids. */
  readonly salt = randomBytes(32);
  readonly #clock: () => number;
  readonly #firstLifetimes: Lifetimes;

  constructor(options: {
    revision: Revision;
    credentials: MockCredentials;
    clock: () => number;
    lifetimes: Lifetimes;
  }) {
    this.revision = options.revision;
    this.credentials = options.credentials;
    this.clients = new Clients(options.credentials);
    this.lifetimes = options.lifetimes;
    this.#clock = options.clock;
    this.#firstLifetimes = options.lifetimes;
  }

  /** The operator's time in Unix milliseconds. */
  nowMs(): number {
    return this.#clock() + this.clockOffsetMs;
  }

  /** Restores the initial clock, keys, clients, opt-outs and lifetimes. */
  reset(): void {
    this.keys.reset();
    this.clients = new Clients(this.credentials);
    this.optOuts.clear();
    this.lifetimes = this.#firstLifetimes;
    this.clockOffsetMs = 0;
  }
}
