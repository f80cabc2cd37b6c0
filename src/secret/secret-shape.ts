/** From so many characters on, a word is asked whether it looks like a piece of a token or key. */
const LEAST_CHARS = 12;
/** Letters, digits and capitals change places this often in a piece of base64, and not in words or numbers. */
const LEAST_CHANGES = 3;
const LONG_CHARS = 20;
const DENSE = /[A-Za-z0-9+/=%]{16,}/g;

const PLAIN_PART = /^(?:[A-Za-z]?[a-z]*(?:[A-Z][a-z]{2,})*|[A-Z]+)\d{0,3}$|^\d+$/;
const DATE = /^\d{4}-\d\d-\d\dT\d\d$/;
/** What a trace id looks like: to be quoted to whoever runs the operator. */
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const CHANGE = /[a-z](?=[A-Z0-9])|[A-Z](?=[a-z0-9])|[0-9](?=[A-Za-z])/g;

/** Whether a word has the shape of a token or key, or of a piece of one. */
export function looksSecret(word: string): boolean {
  if (word.length < LEAST_CHARS) return false;
  const isDense = word.match(DENSE)?.some((segment) => /[A-Z0-9]/.test(segment)) === true;
  if (isDense && word.length >= LONG_CHARS) return true;
  return isOpaque(word) && (word.match(CHANGE)?.length ?? 0) >= LEAST_CHANGES;
}

/** Whether a word is none a person would write; beside a secret it is taken for a part of it. */
export function isOpaque(word: string): boolean {
  if (DATE.test(word) || UUID.test(word)) return false;
  return !word.split(/[+/_=%-]/).every((part) => PLAIN_PART.test(part));
}
