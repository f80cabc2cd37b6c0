/** The candidate with the fewest edits from a word; undefined if there are no candidates. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  let best: { candidate: string; edits: number } | undefined;
  for (const candidate of candidates) {
    const edits = distance(word.toLowerCase(), candidate.toLowerCase());
    if (best === undefined || edits < best.edits) best = { candidate, edits };
  }
  return best?.candidate;
}

/** The number of insertions, deletions and substitutions (Levenshtein), computed row by row. */
function distance(from: string, to: string): number {
  const letters = [...to];
  let edits = letters.length;
  let row = letters.map((_, column) => column + 1);
  for (const [at, letter] of [...from].entries()) {
    let diagonal = at;
    edits = at + 1;
    row = row.map((above, column) => {
      edits = Math.min(diagonal + (letter === letters[column] ? 0 : 1), above + 1, edits + 1);
      diagonal = above;
      return edits;
    });
  }
  return edits;
}
