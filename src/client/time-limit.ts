import { setMaxListeners } from 'node:events';

/**
 * Ends what takes too long. Written by hand, because Node may collect a combination of `AbortSignal.any` and
 * `AbortSignal.timeout` too early (nodejs/node#57736), and the wait would never end.
 */
export class TimeLimit implements Disposable {
  readonly #controller = new AbortController();
  readonly #timer: NodeJS.Timeout;
  readonly #outer: AbortSignal | undefined;
  readonly #pass = () => this.abort(this.#outer?.reason);
  #isOver = false;

  /** @param outer ends it early */
  constructor(limitMs: number, outer?: AbortSignal) {
    this.#timer = setTimeout(() => {
      this.#isOver = true;
      this.abort(new DOMException(`not done within ${limitMs} ms`, 'TimeoutError'));
    }, limitMs);
    this.#outer = outer;
    if (outer?.aborted === true) this.#pass();
    else if (outer !== undefined) {
      // Many listeners wait for the same end, which Node would report as a leak.
      setMaxListeners(0, outer);
      outer.addEventListener('abort', this.#pass);
    }
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Whether the time limit ended it. */
  get isOver(): boolean {
    return this.#isOver;
  }

  abort(reason: unknown): void {
    this.#controller.abort(reason);
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer);
    this.#outer?.removeEventListener('abort', this.#pass);
  }
}
