/** A text with its escapes resolved, and the position of each of its characters in the original text. */
export type Reading = { text: string; starts: readonly number[]; ends: readonly number[] };

/** Escaped characters in JSON and JavaScript (also quoted twice), in HTML, and percent-encoded bytes. */
const ESCAPE = /\\+u([0-9a-f]{4})|\\+x([0-9a-f]{2})|&#x([0-9a-f]{1,6});|&#([0-9]{1,7});|%([0-9a-f]{2})/gi;
/** A list of at least six bytes as decimal numbers. */
const NUMBERS = /\b\d{1,3}(?:[^0-9a-z]{1,3}\d{1,3}){5,}\b/gi;
const HIGHEST_CHARACTER = 0x10_ff_ff;

/** Every reading of a text that differs from the text: with its escapes resolved, and lists of numbers as bytes. */
export function readingsOf(text: string): Reading[] {
  return [resolved(text), inHexadecimal(text)].filter((reading) => reading !== undefined);
}

function resolved(text: string): Reading | undefined {
  const reading = new Growing();
  let at = 0;
  for (const match of text.matchAll(ESCAPE)) {
    const [whole, ...numbers] = match;
    // The fourth group is decimal.
    const number =
      numbers[3] === undefined ? Number.parseInt(numbers.find(Boolean) ?? '', 16) : Number(numbers[3]);
    if (number > HIGHEST_CHARACTER) continue;
    for (; at < match.index; at += 1) reading.add(text[at] ?? '', at, at + 1);
    at = match.index + whole.length;
    reading.add(String.fromCodePoint(number), match.index, at);
  }
  if (at === 0) return undefined;
  for (; at < text.length; at += 1) reading.add(text[at] ?? '', at, at + 1);
  return reading;
}

function inHexadecimal(text: string): Reading | undefined {
  const reading = new Growing();
  for (const list of text.matchAll(NUMBERS)) {
    for (const { 0: digits, index } of list[0].matchAll(/\d+/g)) {
      const start = list.index + index;
      const byte = Number(digits) & 0xff;
      reading.add(byte.toString(16).padStart(2, '0'), start, start + digits.length);
    }
    // Keeps two lists apart.
    reading.add(' ', list.index + list[0].length, list.index + list[0].length);
  }
  return reading.text === '' ? undefined : reading;
}

class Growing {
  text = '';
  readonly starts: number[] = [];
  readonly ends: number[] = [];

  /** @param characters one or more that all stand for `start` to `end` */
  add(characters: string, start: number, end: number): void {
    this.text += characters;
    for (let count = 0; count < characters.length; count += 1) {
      this.starts.push(start);
      this.ends.push(end);
    }
  }
}
