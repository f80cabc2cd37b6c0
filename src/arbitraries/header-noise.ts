import fc from 'fast-check';

/** Headers of a request, as pairs of name and value. */
export type HeaderNoise = readonly (readonly [string, string])[];

/** Headers that an operator may ignore. Hop-by-hop headers, Expect, Origin and headers about the body are excluded. */
const harmless: readonly (readonly [string, string])[] = [
  ['X-UID2-Client-Version', 'conformance-1.0'],
  ['User-Agent', 'conformance'],
  ['Accept', '*/*'],
  ['Accept', 'text/html;q=0.1'],
  ['Accept-Language', 'de, en;q=0.5'],
  ['Cache-Control', 'no-cache'],
  ['Referer', 'https://publisher.example/page'],
  ['Cookie', 'visitor=1'],
  ['DNT', '1'],
  ['X-Forwarded-For', '192.0.2.1'],
  ['X-Request-Id', '00000000-0000-4000-8000-000000000000'],
];
const tokenChars = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789-');
const visible = fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code));

/** Headers that must not affect an answer: known ones and unknown ones. */
export function headerNoise(): fc.Arbitrary<HeaderNoise> {
  const unknown = fc.tuple(
    fc.string({ unit: tokenChars, minLength: 1, maxLength: 20 }).map((name) => `X-Noise-${name}`),
    fc.string({ unit: visible, maxLength: 60 }).map((value) => value.trim()),
  );
  return fc.uniqueArray(fc.oneof({ withCrossShrink: true }, fc.constantFrom(...harmless), unknown), {
    selector: ([name]) => name.toLowerCase(),
    maxLength: 6,
  });
}
