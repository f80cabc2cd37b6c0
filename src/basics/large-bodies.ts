/** From this size on, to look at a body once more takes longer than to remember what it showed. */
export const LARGE_BYTES = 16_384;
const REMEMBERED = 4;

/** Does what only depends on a body once for each large one, however many requirements ask for it. */
export function oncePerLargeBody<Result>(work: (body: Buffer) => Result): (body: Buffer) => Result {
  const done = new WeakMap<Buffer, { result: Result }>();
  return (body) => {
    if (body.length < LARGE_BYTES) return work(body);
    const known = done.get(body) ?? { result: work(body) };
    done.set(body, known);
    return known.result;
  };
}

/** The last few large bodies: one that came again is the same object, so that it takes memory and work only once. */
export class LargeBodies {
  readonly #last: Buffer[] = [];
  readonly #onFirst: () => void;

  /** @param onFirst called when the first large body has come */
  constructor(onFirst: () => void = () => undefined) {
    this.#onFirst = onFirst;
  }

  /** The body itself, or an equal one that came before. */
  same(body: Buffer): Buffer {
    if (body.length < LARGE_BYTES) return body;
    const known = this.#last.find((one) => one.equals(body));
    if (known !== undefined) return known;
    if (this.#last.length === 0) this.#onFirst();
    this.#last.push(body);
    if (this.#last.length > REMEMBERED) this.#last.shift();
    return body;
  }
}
