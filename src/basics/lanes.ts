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
