import { isOpaque, looksSecret } from './secret-shape.ts';

const PLACEHOLDER = '\\[redacted [^\\]]*\\]';
/** What tokens and keys consist of in base64, base64url, hexadecimal and percent-encoding. */
const WORD = '[A-Za-z0-9+/_=%-]+';
const PART = `(?:${PLACEHOLDER}|${WORD})`;
/** Words separated by one or two other characters: a token with a space or a full stop inside is still a token. */
const SENTENCE = new RegExp(`${PART}(?:[^A-Za-z0-9+/_=%[-]{1,2}${PART})*`, 'g');
const PARTS = new RegExp(`(${PLACEHOLDER}|${WORD})`);

/**
 * Replaces every word that has the shape of a token or key, and next to it every word that a person would not write.
 * @param publicValues stay readable, also inside a longer word, longest first
 */
export function hideShapes(
  text: string,
  publicValues: readonly string[],
  placeholder: (word: string) => string,
): string {
  const hide = (word: string): string => {
    const known = publicValues.find((value) => word.includes(value));
    if (known === undefined) return looksSecret(word) ? placeholder(word) : word;
    const at = word.indexOf(known);
    return hide(word.slice(0, at)) + known + hide(word.slice(at + known.length));
  };
  const isPublic = (word: string) => publicValues.some((value) => word.includes(value));
  return text.replace(SENTENCE, (sentence) => {
    // Words and separators alternate.
    const parts = sentence.split(PARTS);
    const shown = parts.map((part, at) => (at % 2 === 1 && !part.startsWith('[') ? hide(part) : part));
    const isHidden = (at: number) => shown[at]?.startsWith('[redacted ') === true;
    const hideBeside = (at: number, neighbour: number) => {
      const word = parts[at] ?? '';
      if (isHidden(neighbour) && !isHidden(at) && isOpaque(word) && !isPublic(word)) {
        shown[at] = placeholder(word);
      }
    };
    for (let at = 3; at < parts.length; at += 2) hideBeside(at, at - 2);
    for (let at = parts.length - 4; at >= 1; at -= 2) hideBeside(at, at + 2);
    return shown.join('');
  });
}
