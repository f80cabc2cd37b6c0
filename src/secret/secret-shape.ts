/** A word of at least this length may be a piece of a token or key. */
const LEAST_CHARS = 12;
/** Small letters, capitals and digits alternate this often in a piece of base64, but not in words or numbers. */
const LEAST_CHANGES = 3;
const LONG_CHARS = 20;
const DENSE = /[A-Za-z0-9+/=%]{16,}/g;

const PLAIN_PART = /^(?:[A-Za-z]?[a-z]*(?:[A-Z][a-z]{2,})*|[A-Z]+)\d{0,3}$|^\d+$/;
const DATE = /^\d{4}-\d\d-\d\dT\d\d$/;
/** The form of a trace id, which stays readable because the operator's support asks for it. */
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const CHANGE = /[a-z](?=[A-Z0-9])|[A-Z](?=[a-z0-9])|[0-9](?=[A-Za-z])/g;

/** Whether a word has the shape of a token or key, or of a piece of one. */
export function looksSecret(word: string): boolean {
  if (word.length < LEAST_CHARS) return false;
  const isDense = word.match(DENSE)?.some((segment) => /[A-Z0-9]/.test(segment)) === true;
  if (isDense && word.length >= LONG_CHARS) return true;
  return isOpaque(word) && (word.match(CHANGE)?.length ?? 0) >= LEAST_CHANGES;
}

/** Whether a person would not write this word; next to a secret it counts as a part of it. */
export function isOpaque(word: string): boolean {
  if (DATE.test(word) || UUID.test(word)) return false;
  return !word.split(/[+/_=%-]/).every((part) => PLAIN_PART.test(part));
}
