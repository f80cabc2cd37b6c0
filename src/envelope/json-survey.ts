/** What a JSON text shows beside its value. */
export type JsonSurvey = {
  /** Objects and arrays inside each other; 0 for a value alone. */
  depth: number;
  /** Names that an object has more than once: which of the values counts is up to the reader (RFC 8259, section 4). */
  repeated: readonly string[];
};

/**
 * Looks over a JSON text without recursion, however deep it is.
 * @param text JSON that a parser has accepted
 * @param most the look ends one level below this depth
 */
export function surveyJson(text: string, most = Number.POSITIVE_INFINITY): JsonSurvey {
  // One entry for each object or array that is open; an array has no names.
  const open: (Set<string> | undefined)[] = [];
  const repeated = new Set<string>();
  let depth = 0;
  for (let at = 0; at < text.length && depth <= most; at += 1) {
    const character = text[at];
    if (character === '{' || character === '[') {
      open.push(character === '{' ? new Set() : undefined);
      depth = Math.max(depth, open.length);
    } else if (character === '}' || character === ']') open.pop();
    else if (character === '"') {
      const end = endOfString(text, at);
      if (isName(text, end)) {
        const name = JSON.parse(text.slice(at, end)) as string;
        const names = open.at(-1);
        if (names?.has(name)) repeated.add(name);
        names?.add(name);
      }
      at = end - 1;
    }
  }
  return { depth, repeated: [...repeated] };
}

/** The place behind the closing quotation mark. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function isName(text: string, end: number): boolean {
  let at = end;
  while (' \t\r\n'.includes(text[at] ?? '-')) at += 1;
  return text[at] === ':';
}
