/**
 * Does work in lanes, as many at once. A lane goes through items that no other lane has taken, in their order, and
 * may end early or keep something of its own from one item to the next.
 */
export async function inLanes<Item>(
  items: readonly Item[],
  lanes: number,
  work: (items: Iterable<Item>) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  await Promise.all(Array.from({ length: lanes }, () => work(waiting)));
}
