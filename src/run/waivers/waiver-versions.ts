import { coerce, parse, satisfies, validRange } from 'semver';
import type { WaiverSet } from './waiver.ts';

const options = { includePrerelease: true, loose: true };

/** Whether a text is a range of versions, such as `>=2.8.0 <3`. */
export function isVersionRange(text: string): boolean {
  return validRange(text, options) !== null;
}

/**
 * The waivers that hold for a version of an SDK, and how many are for other versions.
 * @param version as the SDK tells it; of a version that is not written as 1.2.3-rc.1 the numbers count
 */
export function forVersion(set: WaiverSet, version: string): { waivers: WaiverSet; others: number } {
  const known = parse(version, options) ?? coerce(version);
  const active = set.active.filter(
    ({ versions }) => versions === undefined || (known !== null && satisfies(known, versions, options)),
  );
  return { waivers: { ...set, active }, others: set.active.length - active.length };
}
