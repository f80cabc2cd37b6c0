import type { IssuedIdentity } from '../../client/issued-identity.ts';
import type { Publisher } from '../../client/publisher.ts';
import { NotTestable } from '../evidence/outcome-errors.ts';

const MARGIN_MS = 250;

/**
 * Identities set aside at the start of a run, so that they expire while other tests run and the run
 * takes about the longest wait and not the sum of all.
 */
export class ExpiryShelf {
  readonly #maxWaitMs: number;
  readonly #vault: IssuedIdentity[];
  #aging: Promise<IssuedIdentity[]> | undefined;

  /** @param vault identities of earlier runs whose tokens have expired by now */
  constructor(maxWaitMs: number, vault: readonly IssuedIdentity[] = []) {
    this.#maxWaitMs = maxWaitMs;
    this.#vault = [...vault];
  }

  /**
   * Sets identities aside, once: one from generate and one from a refresh. A target whose tokens outlive the wait gives
   * one and no more.
   */
  fill(publisher: Publisher, nowMs: () => number): Promise<IssuedIdentity[]> {
    if (this.#vault.length > 0) return Promise.resolve([]);
    this.#aging ??= this.#fill(publisher, nowMs);
    return this.#aging;
  }

  async #fill(publisher: Publisher, nowMs: () => number): Promise<IssuedIdentity[]> {
    const first = await publisher.generate();
    if (!(first.refreshExpiresMs - nowMs() <= this.#maxWaitMs)) return [first];
    // The one that is set aside stays unsent: an operator may take a token only once.
    return [first, await publisher.successor(await publisher.generate())];
  }

  /**
   * An identity whose refresh token has expired, waiting for it if that takes no longer than allowed.
   * @throws NotTestable when it would take longer
   */
  async expired(publisher: Publisher, nowMs: () => number): Promise<IssuedIdentity> {
    const kept = this.#vault.shift();
    if (kept !== undefined) {
      this.#vault.push(kept);
      return kept;
    }
    const aging = await this.fill(publisher, nowMs);
    const identity = aging.shift();
    // An expired token stays expired, so the two serve all tests, in turns.
    if (identity !== undefined) aging.push(identity);
    const waitMs = identity === undefined ? Number.NaN : identity.refreshExpiresMs - nowMs() + MARGIN_MS;
    if (identity === undefined || !(waitMs <= this.#maxWaitMs)) {
      const lifetime = Number.isNaN(waitMs) ? 'at no stated time' : `in ${Math.round(waitMs / 1000)} s`;
      throw new NotTestable(
        `needs an expired token: this target's expire ${lifetime}, longer than --max-wait (${this.#maxWaitMs / 1000} s), and there is no vault with an older one`,
      );
    }
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    return identity;
  }
}
