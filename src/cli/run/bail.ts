import { findRequirement } from '../../contract/requirements.ts';
import type { CaseRecord } from '../../run/evidence/case-record.ts';
import { isBinding } from '../../run/verdict/weight.ts';
import type { ActiveWaiver } from '../../run/waivers/waiver-match.ts';
import { openFailure } from './open-failure.ts';

export type BailOptions = { waivers: readonly ActiveWaiver[]; failOnShould: boolean };

/** Stops a run once so many requirements are violated that a run would fail for. */
export class Bail {
  readonly #limit: number | undefined;
  readonly #options: BailOptions;
  readonly #violated = new Set<string>();
  readonly #controller = new AbortController();

  /** @param limit how many; none stops the run when it is undefined */
  constructor(limit: number | undefined, options: BailOptions) {
    this.#limit = limit;
    this.#options = options;
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Why the run was stopped; undefined when it was not. */
  get reason(): string | undefined {
    if (!this.signal.aborted) return undefined;
    const count = this.#violated.size;
    return `the run stopped after ${count} violated requirement${count === 1 ? '' : 's'} (--bail)`;
  }

  observe(record: CaseRecord | undefined): void {
    if (record === undefined || this.#limit === undefined) return;
    const { keyword } = findRequirement(record.requirement);
    if (!isBinding(keyword) && !this.#options.failOnShould) return;
    if (openFailure(record, this.#options.waivers) === undefined) return;
    this.#violated.add(record.requirement);
    if (this.#violated.size >= this.#limit) this.#controller.abort();
  }
}
