import fc from 'fast-check';
import { anyLetter } from './any-letter.ts';
import type { Layer } from './layer.ts';

/** A body that is not a refresh token: its name, the layer that must notice it, and its text. */
export type NonToken = {
  name: string;
  layer: Layer;
  /** The repeated piece of text. */
  text: string;
  times: number;
};

const MOST_BYTES = 65_536;
const OLDEST_LAYOUT = 0x02;

/** The body itself, in UTF-8. */
export function bodyOf({ text, times }: NonToken): Buffer {
  return Buffer.from(text.repeat(times), 'utf8');
}

const once = (name: string, layer: Layer, text: string): NonToken => ({ name, layer, text, times: 1 });

const named: readonly NonToken[] = [
  once('one letter', 'base64', 'A'),
  once('not base64', 'base64', 'this is not a token!'),
  once('JSON with a made-up token', 'base64', '{"refresh_token":"AAAA"}'),
  once('JSON null', 'length', 'null'),
  once('a form', 'base64', 'refresh_token=AAAA&token=AAAA'),
  once('a page', 'base64', '<!doctype html><script>alert(1)</script>'),
  once('a percent sign', 'base64', '%'),
  once('one space', 'base64', ' '),
  once('a line break', 'base64', '\r\n'),
  once('one NUL', 'base64', '\0'),
  once('emoji', 'base64', '😀🔑'),
  once('padding only', 'base64', '===='),
  once('padding in the middle', 'base64', 'AA==AAAA'),
  once('base64 of incomplete length', 'base64', 'AAAAA'),
];

/** Bodies that are not a token: text of other kinds, and long runs. Most are short, none is empty. */
export function nonToken(): fc.Arbitrary<NonToken> {
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 3, arbitrary: fc.constantFrom(...named) },
    { weight: 2, arbitrary: texts() },
    { weight: 1, arbitrary: json() },
    { weight: 1, arbitrary: runs() },
  );
}

/** Base64 bodies that decode to a few bytes: one byte, or several that begin like the oldest token layout. */
export function tinyBase64(): fc.Arbitrary<NonToken> {
  const one = fc
    .nat(255)
    .map((byte) => once('base64 of one byte', 'length', Buffer.from([byte]).toString('base64')));
  const oldest = fc
    .uint8Array({ minLength: 1, maxLength: 19 })
    .map((rest) =>
      once(
        'base64 that begins with byte 2',
        'length',
        Buffer.from([OLDEST_LAYOUT, ...rest]).toString('base64'),
      ),
    );
  return fc.oneof({ withCrossShrink: true }, one, oldest);
}

function texts(): fc.Arbitrary<NonToken> {
  // The leading exclamation mark prevents a text that is base64 by chance.
  return fc
    .string({ unit: anyLetter(), maxLength: 200 })
    .map((text) => once('text outside the base64 alphabet', 'base64', `!${text}`));
}

function json(): fc.Arbitrary<NonToken> {
  return fc
    .dictionary(fc.constantFrom('refresh_token', 'token', 'body'), fc.jsonValue({ maxDepth: 1 }), {
      maxKeys: 2,
    })
    .map((value) => once('a JSON object', 'base64', JSON.stringify(value)));
}

// Runs of letters are base64 but not sealed by an operator; most runs are short, the longest has 64 KiB.
function runs(): fc.Arbitrary<NonToken> {
  const pieces = fc.constantFrom(
    { name: 'a run of A', layer: 'key id' as const, text: 'AAAA' },
    { name: 'a run of exclamation marks', layer: 'base64' as const, text: '!' },
    { name: 'a run of NUL', layer: 'base64' as const, text: '\0' },
    { name: 'a run of e acute', layer: 'base64' as const, text: 'é' },
  );
  const lengths = fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 8, max: 400 }) },
    { weight: 1, arbitrary: fc.integer({ min: 400, max: MOST_BYTES / 4 }) },
  );
  return fc.record({ piece: pieces, times: lengths }).map(({ piece, times }) => ({ ...piece, times }));
}
