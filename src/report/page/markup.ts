import { visible } from '../../secret/visible.ts';

const MADE_HERE = Symbol('markup');

/** HTML that may stand in a page. Only `html` and `ownMarkup` make it, so that no other text is taken for HTML. */
export class Markup {
  readonly text: string;

  constructor(text: string, maker: typeof MADE_HERE) {
    if (maker !== MADE_HERE) throw new TypeError('markup is made by html`…`');
    this.text = text;
  }
}

/** What a template takes: texts are escaped, lists are joined, what is missing leaves nothing. */
export type Part = Markup | string | number | undefined | false | readonly Part[];

/** Markup from a template, in which every text is escaped and every character of it is visible. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const texts = parts.map((part, at) => textOf(part) + (strings[at + 1] ?? ''));
  return new Markup((strings[0] ?? '') + texts.join(''), MADE_HERE);
}

/** Markup from a text of the project itself, such as its style sheet. Never give it a text from anywhere else. */
export function ownMarkup(text: string): Markup {
  return new Markup(text, MADE_HERE);
}

/** A text as it stands in HTML, in an element or in a quoted attribute. */
export function escaped(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function textOf(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (Array.isArray(part)) return part.map(textOf).join('');
  if (part === undefined || part === false) return '';
  return escaped(String(part));
}
