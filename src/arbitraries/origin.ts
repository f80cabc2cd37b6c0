import fc from 'fast-check';
import type { Input } from '../contract/inputs.ts';

/** Origins of web pages as a browser sends them: scheme, host in lower case, and a port unless it is the default. */
export function webOrigin(): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom('https', 'http'),
      fc.domain(),
      fc.option(fc.integer({ min: 1_024, max: 65_535 }), { freq: 2 }),
    )
    .map(([scheme, host, port]) => `${scheme}://${host.toLowerCase()}${port === null ? '' : `:${port}`}`);
}

/** The class of an origin, as waivers name it. */
export function inputOfOrigin(origin: string): Input {
  if (/:\d+$/.test(origin)) return 'origin with a port';
  return origin.startsWith('https:') ? 'origin of HTTPS' : 'origin of HTTP';
}

type Headers = readonly (readonly [string, string])[];

/** The headers unchanged, or with an Origin added as a page in a browser does. */
export function withOrigin(headers: fc.Arbitrary<Headers>): fc.Arbitrary<Headers> {
  return fc
    .tuple(headers, fc.option(webOrigin()))
    .map(([others, origin]) => (origin === null ? others : [...others, ['Origin', origin] as const]));
}
