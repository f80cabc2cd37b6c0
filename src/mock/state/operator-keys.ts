import { randomBytes } from 'node:crypto';
import { MockError } from './mock-error.ts';

export type KeysetName = 'master' | 'site' | 'refresh';

/** One of the operator's own keys; unlike a refresh response key it never leaves the operator. */
export type OperatorKey = {
  readonly id: number;
  readonly keyset: KeysetName;
  readonly bytes: Buffer;
  activatesAtMs: number;
  expiresAtMs: number;
};

const KEY_BYTES = 32;
// The ids of the recorded operator: its refresh key is 102, and 102 with a flipped low bit is also a key.
const FIRST_KEY_ID = 101;

/** The operator's master, site and refresh keysets. An expired key still opens what it sealed. */
export class OperatorKeys {
  readonly #keys = new Map<number, OperatorKey>();
  readonly #first: readonly OperatorKey[];
  #nextId = FIRST_KEY_ID;

  /** One active key in each keyset. */
  constructor() {
    for (const keyset of ['master', 'refresh', 'site'] as const) this.add(keyset);
    this.#first = [...this.#keys.values()].map((key) => ({ ...key }));
  }

  /** Adds a random key and returns its id; without options it is active at once and never expires. */
  add(keyset: KeysetName, options: { activatesAtMs?: number; expiresAtMs?: number } = {}): number {
    const id = this.#nextId++;
    this.#keys.set(id, {
      id,
      keyset,
      bytes: randomBytes(KEY_BYTES),
      activatesAtMs: options.activatesAtMs ?? Number.NEGATIVE_INFINITY,
      expiresAtMs: options.expiresAtMs ?? Number.POSITIVE_INFINITY,
    });
    return id;
  }

  /** The key with this id in any keyset, active or not. */
  find(id: number): OperatorKey | undefined {
    return this.#keys.get(id);
  }

  /**
   * The key that seals at a time: the unexpired key that was activated last.
   * @throws MockError `no-active-key`
   */
  active(keyset: KeysetName, nowMs: number): OperatorKey {
    let newest: OperatorKey | undefined;
    for (const key of this.#keys.values()) {
      const isActive = key.keyset === keyset && key.activatesAtMs <= nowMs && nowMs < key.expiresAtMs;
      if (isActive && (newest === undefined || key.activatesAtMs >= newest.activatesAtMs)) newest = key;
    }
    if (newest === undefined) {
      throw new MockError('no-active-key', `the ${keyset} keyset has no active key; add or activate one`);
    }
    return newest;
  }

  /** @throws MockError `unknown-key` */
  activate(id: number, nowMs: number): void {
    const key = this.#existing(id);
    key.activatesAtMs = nowMs;
    if (key.expiresAtMs <= nowMs) key.expiresAtMs = Number.POSITIVE_INFINITY;
  }

  /** @throws MockError `unknown-key` */
  expire(id: number, nowMs: number): void {
    this.#existing(id).expiresAtMs = nowMs;
  }

  /** @throws MockError `unknown-key` */
  delete(id: number): void {
    this.#keys.delete(this.#existing(id).id);
  }

  /** Restores the first key of each keyset; tokens under other keys are refused from now on. */
  reset(): void {
    this.#keys.clear();
    for (const key of this.#first) this.#keys.set(key.id, { ...key });
  }

  #existing(id: number): OperatorKey {
    const key = this.#keys.get(id);
    if (key === undefined) {
      throw new MockError('unknown-key', `no key ${id}; use one of  ${[...this.#keys.keys()].join(', ')}`);
    }
    return key;
  }
}
