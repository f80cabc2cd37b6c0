/**
 * Does work in several lanes at a time. A lane takes the items in order that no other lane has taken. It may end early,
 * and may keep state from one item to the next.
 */
export async function inLanes<Item>(
  items: readonly Item[],
  lanes: number,
  work: (items: Iterable<Item>) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  await Promise.all(Array.from({ length: lanes }, () => work(waiting)));
}

/** Lets work begin only while few enough of its kind is being done; the rest waits in its order. */
export class Lanes {
  #free: number;
  readonly #queue: (() => void)[] = [];

  constructor(lanes: number) {
    this.#free = lanes;
  }

  /** Does work as soon as a lane is free. @throws whatever the work throws */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#queue.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.#queue.shift();
      if (next === undefined) this.#free += 1;
      else next();
    }
  }
}
