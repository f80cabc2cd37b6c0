const MOST_CHARACTERS = 300;

/**
 * The line that says most about why a program ended, from what it printed to standard error: the last one that speaks of
 * an error, else the last one; empty when it printed nothing.
 */
export function lastWords(stderr: string): string {
  const lines = stderr.split(/[\r\n]+/).filter((line) => /^\S/.test(line));
  const speaksOfError = (line: string) => /error|exception|not found|denied|no such/i.test(line);
  const line = lines.findLast(speaksOfError) ?? lines.at(-1) ?? '';
  return line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS)}…` : line;
}
