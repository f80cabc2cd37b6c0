import { visible } from '../secret/visible.ts';

const SHOWN_CHARACTERS = 400;

/**
 * A text that may come from anywhere, as a code span of Markdown: nothing in it is markup, a link or a mention. It is
 * one line long, what is too long ends in `…`, and it does not belong in a table, where a bar would end its cell.
 */
export function codeSpan(text: string): string {
  const characters = [...visible(text).replaceAll(/\s+/g, ' ').trim()];
  if (characters.length === 0) return 'nothing';
  const cut =
    characters.length <= SHOWN_CHARACTERS ? characters : [...characters.slice(0, SHOWN_CHARACTERS), '…'];
  const shown = cut.join('');
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const blank = longest > 0 ? ' ' : '';
  return `${fence}${blank}${shown}${blank}${fence}`;
}
