import { shellQuoted } from '../../basics/shell-quoted.ts';
import { visible } from '../../secret/visible.ts';

/** What stands in a report for a secret. */
const PLACEHOLDER = /\[redacted (\d+) chars #([0-9a-f]+)\]/g;

/** What stands in front of a name that has no other special character in double quotes. */
const PLAIN = /^[\w:. -]*$/;

/** What to put into a variable, by its name. */
export type Hints = Readonly<Record<string, string>>;

/** A comment of a shell, always one line long: nothing in it can become a command. */
export function comment(text: string): string {
  return `# ${visible(text).replaceAll(/\s+/g, ' ')}`;
}

/** The variables of a shell that stand for what a report hides, the same one for the same value. */
export class ShellVariables {
  readonly #names = new Map<string, string>();
  readonly #comments = new Map<string, string>();
  readonly #hints: Hints;

  constructor(hints: Hints) {
    this.#hints = hints;
  }

  /**
   * A word of a command line for a text in which placeholders become variables.
   * @param kind the name of the variable for a secret that is the whole text
   */
  word(text: string, kind: string): string {
    const parts: string[] = [];
    let end = 0;
    for (const match of text.matchAll(PLACEHOLDER)) {
      const [placeholder, length = '', print = ''] = match;
      const name = this.#nameOf(print, placeholder === text ? kind : 'SECRET', length);
      parts.push(...quoted(text.slice(end, match.index)), `"$${name}"`);
      end = match.index + placeholder.length;
    }
    parts.push(...quoted(text.slice(end)));
    return parts.length === 0 ? "''" : parts.join('');
  }

  /** A word that ends in a variable with a name of its own. */
  named(before: string, name: string, meaning: string): string {
    this.#comments.set(`$${name}`, meaning);
    return PLAIN.test(before) ? `"${before}$${name}"` : `${shellQuoted(before)}"$${name}"`;
  }

  /** Adds a comment that is not about a variable. */
  note(text: string): void {
    this.#comments.set(text, '');
  }

  /** What each variable stands for, one comment each. */
  comments(): string[] {
    return [...this.#comments].map(([what, meaning]) =>
      comment(meaning === '' ? what : `${what}: ${meaning}`),
    );
  }

  #nameOf(print: string, kind: string, length: string): string {
    const known = this.#names.get(print);
    if (known !== undefined) return known;
    const isTaken = [...this.#names.values()].includes(kind);
    const name = isTaken || kind === 'SECRET' ? `SECRET_${print.toUpperCase()}` : kind;
    this.#names.set(print, name);
    const hint = this.#hints[name] === undefined ? '' : `, ${this.#hints[name]}`;
    this.#comments.set(`$${name}`, `${length} characters, #${print} in the report${hint}`);
    return name;
  }
}

function quoted(text: string): string[] {
  return text === '' ? [] : [shellQuoted(text)];
}
