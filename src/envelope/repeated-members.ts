/**
 * Names that an object has more than once; readers differ in which value counts (RFC 8259, section 4).
 * @param text JSON that a parser has accepted
 */
export function repeatedMembers(text: string): string[] {
  if (!mayRepeat(text)) return [];
  // One entry for each object or array that is open; an array has no names.
  const open: (Set<string> | undefined)[] = [];
  const repeated = new Set<string>();
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '{' || character === '[') open.push(character === '{' ? new Set() : undefined);
    else if (character === '}' || character === ']') open.pop();
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
  return [...repeated];
}

/** Whether any name occurs more than once, in whichever objects: most JSON is done with that. */
function mayRepeat(text: string): boolean {
  const names = new Set<string>();
  for (let at = text.indexOf('"'); at !== -1; ) {
    const end = endOfString(text, at);
    if (isName(text, end)) {
      const name = text.slice(at, end);
      // One name can be written in many ways.
      if (names.has(name) || name.includes('\\')) return true;
      names.add(name);
    }
    at = text.indexOf('"', end);
  }
  return false;
}

/** The position after the closing quotation mark. */
function endOfString(text: string, start: number): number {
  const mark = text.indexOf('"', start + 1);
  if (text[mark - 1] !== '\\') return mark + 1;
  // It may be escaped, or come after a backslash that is.
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function isName(text: string, end: number): boolean {
  let at = end;
  while (' \t\r\n'.includes(text[at] ?? '-')) at += 1;
  return text[at] === ':';
}
