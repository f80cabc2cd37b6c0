import type { Gate } from '../../client/gate.ts';
import { TransportError } from '../../client/transport-error.ts';

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
  readonly #controller = new AbortController();
  #asking: Promise<void> | undefined;

  /** @param answersYet sends a harmless request and says whether any answer came */
  constructor(answersYet: () => Promise<boolean>) {
    this.#answersYet = answersYet;
  }

  /** Why the target was given up; undefined while it was not. */
  get reason(): string | undefined {
    return this.#givenUp?.message;
  }

  get closed(): AbortSignal {
    return this.#controller.signal;
  }

  get #givenUp(): TransportError | undefined {
    return this.closed.aborted ? (this.closed.reason as TransportError) : undefined;
  }

  /** @throws TransportError `given-up` */
  async admit(): Promise<void> {
    await this.#asking;
    if (this.#givenUp !== undefined) throw this.#givenUp;
  }

  answered(): void {
    this.#inARow = 0;
  }

  failed(error: TransportError): void {
    // What was given up along with the target says nothing more of it.
    if (error.code === 'given-up') return;
    this.#inARow += 1;
    if (error.code === 'timeout') this.#timeouts += 1;
    if (this.#timeouts >= TIMEOUTS_IN_ALL) {
      this.#giveUp(`${TIMEOUTS_IN_ALL} exchanges in all had no answer, the last with: ${error.message}`);
    }
    const isEnough = this.#inARow >= FAILURES_IN_A_ROW;
    if (!isEnough || this.#asking !== undefined || this.#givenUp !== undefined) return;
    this.#asking = this.#ask(error).finally(() => {
      this.#asking = undefined;
    });
  }

  async #ask(error: TransportError): Promise<void> {
    if (await this.#answersYet()) this.#inARow = 0;
    else this.#giveUp(`${FAILURES_IN_A_ROW} exchanges in a row failed, the last with: ${error.message}`);
  }

  // The first reason stands.
  #giveUp(reason: string): void {
    this.#controller.abort(new TransportError('given-up', reason));
  }
}
