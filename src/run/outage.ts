import type { Gate } from '../client/gate.ts';
import { TransportError } from '../client/transport-error.ts';

/** So many exchanges in a row without an answer, and the target has stopped answering. */
export const FAILURES_IN_A_ROW = 3;

/** So many exchanges of a run without an answer in time, and it would not end in a reasonable one. */
export const TIMEOUTS_IN_ALL = 10;

/**
 * Gives a target up that answers nothing any more. A request may fail over what is in it, and that is for its test to
 * judge: so a harmless one is sent before the target is given up.
 */
export class Outage implements Gate {
  readonly #answersYet: () => Promise<boolean>;
  #inARow = 0;
  #timeouts = 0;
  #reason: string | undefined;
  #asking: Promise<void> | undefined;

  /** @param answersYet sends a harmless request and says whether any answer came */
  constructor(answersYet: () => Promise<boolean>) {
    this.#answersYet = answersYet;
  }

  /** Why the target was given up; undefined while it was not. */
  get reason(): string | undefined {
    return this.#reason;
  }

  /** @throws TransportError `given-up` */
  async admit(): Promise<void> {
    await this.#asking;
    if (this.#reason !== undefined) throw new TransportError('given-up', this.#reason);
  }

  answered(): void {
    this.#inARow = 0;
  }

  failed(error: TransportError): void {
    this.#inARow += 1;
    if (error.code === 'timeout') this.#timeouts += 1;
    if (this.#timeouts >= TIMEOUTS_IN_ALL) {
      this.#reason ??= `${TIMEOUTS_IN_ALL} exchanges in all had no answer, the last with: ${error.message}`;
    }
    if (this.#inARow < FAILURES_IN_A_ROW || this.#asking !== undefined || this.#reason !== undefined) return;
    this.#asking = this.#ask(error).finally(() => {
      this.#asking = undefined;
    });
  }

  async #ask(error: TransportError): Promise<void> {
    if (await this.#answersYet()) this.#inARow = 0;
    else this.#reason ??= `${FAILURES_IN_A_ROW} exchanges in a row failed, the last with: ${error.message}`;
  }
}
