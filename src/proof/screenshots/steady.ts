/** What is another in each run and says nothing in a picture, and what stands for it there. */
const steady: readonly [pattern: string, replacement: string][] = [
  [String.raw`127\.0\.0\.1:\d+`, '127.0.0.1:40001'],
  [String.raw`#[0-9a-f]{4}\b`, '#a91f'],
  [String.raw`\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC`, '2026-11-24 09:30:00 UTC'],
  [String.raw`\b\d\d:\d\d:\d\d\.\d{3} UTC`, '09:30:02.500 UTC'],
  [String.raw`Exchange \d+`, 'Exchange 116'],
  [String.raw`\b179\d{10}\b`, '1795600000000'],
  [String.raw`^[\d.]+ m?s$`, '8 s'],
  [String.raw`answered after [\d.]+ m?s`, 'answered after 4 ms'],
  [String.raw`[\d,]+ exchanges, [\d,]+ generated inputs`, '9,000 exchanges, 5,400 generated inputs'],
  [String.raw`^ *\d+ tests, \d+ exchanges so far\n`, ''],
  [String.raw`(\d+ tests), \d+ exchanges`, '$1, 9000 exchanges'],
];

/** A text of a run in which nothing differs from run to run, so that its picture changes only when the project does. */
export function steadyText(text: string): string {
  return steady.reduce(
    (changed, [pattern, replacement]) => changed.replace(new RegExp(pattern, 'gm'), replacement),
    text,
  );
}

/** The same for a page, as a script that the page runs. */
export const steadyPage = `
for (const [pattern, replacement] of ${JSON.stringify(steady)}) {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    node.nodeValue = node.nodeValue.replace(new RegExp(pattern, 'gm'), replacement);
  }
}`;
