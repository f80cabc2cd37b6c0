import { coerce, parse, satisfies, validRange } from 'semver';
import type { Waiver } from './waiver-match.ts';

const options = { includePrerelease: true, loose: true };

/** Whether a text is a range of versions, such as `>=2.8.0 <3`. */
export function isVersionRange(text: string): boolean {
  return validRange(text, options) !== null;
}

/**
 * The waivers that hold for a version of an SDK.
 * @param version as the SDK tells it; of a version that is not written as 1.2.3-rc.1 the numbers count
 */
export function forVersion<One extends Pick<Waiver, 'versions'>>(
  waivers: readonly One[],
  version: string,
): One[] {
  const known = parse(version, options) ?? coerce(version);
  return waivers.filter(
    ({ versions }) => versions === undefined || (known !== null && satisfies(known, versions, options)),
  );
}
