/** The candidate with the fewest edits from a word; undefined if none is near enough to have been meant. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  let best: { candidate: string; edits: number } | undefined;
  for (const candidate of candidates) {
    const edits = distance(word.toLowerCase(), candidate.toLowerCase());
    if (best === undefined || edits < best.edits) best = { candidate, edits };
  }
  return best !== undefined && isNear(word, best) ? best.candidate : undefined;
}

/** The end of a message about a word that nothing goes by: `; did you mean integ?`, or nothing if nothing is near. */
export function didYouMean(word: string, candidates: readonly string[], prefix = ''): string {
  const meant = nearest(word, candidates);
  return meant === undefined ? '' : `; did you mean ${prefix}${meant}?`;
}

/** Most of the word is right: as many as two letters in five may be wrong. */
function isNear(word: string, { candidate, edits }: { candidate: string; edits: number }): boolean {
  return edits <= Math.max(word.length, candidate.length) * 0.4;
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
