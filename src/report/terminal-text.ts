import { visible } from '../secret/visible.ts';

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33 } as const;

export type Style = keyof typeof codes;

/** Adds a style to a text, or leaves it unchanged. */
export type Painter = (style: Style, text: string) => string;

/** A painter for a terminal with or without colours. */
export function painter(color: boolean): Painter {
  return (style, text) => (color ? `\u001b[${codes[style]}m${text}\u001b[0m` : text);
}

/**
 * Lines of at most `width` columns, broken at spaces, and inside a word only if it is longer than a line. The first
 * line begins with `first`, the others with `rest`; line breaks in the text are kept.
 */
export function wrap(text: string, width: number, first = '', rest = first): string[] {
  const lines: string[] = [];
  let indent = first;
  for (const paragraph of printable(text).split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ').flatMap((one) => pieces(one, Math.max(1, width - rest.length)))) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && indent.length + longer.length > width) {
        lines.push(indent + line);
        indent = rest;
        line = word;
      } else line = longer;
    }
    lines.push((indent + line).trimEnd());
    indent = rest;
  }
  return lines;
}

function pieces(word: string, width: number): string[] {
  if (word.length <= width) return [word];
  return Array.from(word.matchAll(new RegExp(`.{1,${width}}`, 'gsu')), ([piece]) => piece);
}

/** An operator's text must not control the terminal that shows it. */
function printable(text: string): string {
  return visible(text.replace(/[\t\r]/g, ' '));
}
