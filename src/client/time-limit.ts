import { setMaxListeners } from 'node:events';

/** Time is counted in steps of at most this length. */
const STEP_MS = 1_000;

/**
 * Ends what takes too long. Time in which this process stood still does not count, as on a machine that is busy or was
 * asleep: nobody is to blame for an answer that nobody read. Written by hand, because Node may collect a combination of `AbortSignal.any` and
 * `AbortSignal.timeout` too early (nodejs/node#57736), and the wait would never end.
 */
export class TimeLimit implements Disposable {
  #timer: NodeJS.Timeout | undefined;
  #lastLook: NodeJS.Immediate | undefined;
  readonly #outer: AbortSignal | undefined;
  readonly #pass = () => this.abort(this.#outer?.reason);
  #isOver = false;
  #ended: { reason: unknown } | undefined;
  #onEnd: ((reason: unknown) => void) | undefined;
  #controller: AbortController | undefined;

  /**
   * @param outer ends it early
   * @param progress a number that changes as long as work goes on; then the time begins anew
   */
  constructor(limitMs: number, outer?: AbortSignal, progress: () => number = () => 0) {
    let seen = progress();
    const end = () => {
      const now = progress();
      if (now !== seen) {
        seen = now;
        this.#count(limitMs, end);
        return;
      }
      this.#isOver = true;
      this.abort(new DOMException(`not done within ${limitMs} ms`, 'TimeoutError'));
    };
    this.#count(limitMs, end);
    this.#outer = outer;
    if (outer?.aborted === true) this.#pass();
    else if (outer !== undefined) {
      // Many listeners wait for the same end, which Node would report as a leak.
      setMaxListeners(0, outer);
      outer.addEventListener('abort', this.#pass);
    }
  }

  #count(leftMs: number, end: () => void): void {
    const stepMs = Math.min(leftMs, STEP_MS);
    this.#timer = setTimeout(() => {
      if (leftMs > stepMs) this.#count(leftMs - stepMs, end);
      // What has arrived meanwhile is read before.
      else this.#lastLook = setImmediate(end);
    }, stepMs);
  }

  /** Called when it ends, at once if it has; quicker than a signal. */
  set onEnd(told: (reason: unknown) => void) {
    this.#onEnd = told;
    if (this.#ended !== undefined) told(this.#ended.reason);
  }

  get signal(): AbortSignal {
    this.#controller ??= new AbortController();
    if (this.#ended !== undefined) this.#controller.abort(this.#ended.reason);
    return this.#controller.signal;
  }

  /** Whether the time limit ended it. */
  get isOver(): boolean {
    return this.#isOver;
  }

  abort(reason: unknown): void {
    if (this.#ended !== undefined) return;
    this.#ended = { reason };
    this.#controller?.abort(reason);
    this.#onEnd?.(reason);
  }

  [Symbol.dispose](): void {
    // The signal's later listeners can keep this one in memory for long, but not the exchange that it was about.
    this.#onEnd = undefined;
    clearTimeout(this.#timer);
    clearImmediate(this.#lastLook);
    this.#outer?.removeEventListener('abort', this.#pass);
  }
}
