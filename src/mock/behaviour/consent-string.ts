import type { ConsentReading } from './behaviour.ts';

/** Positions in a core string of IAB TCF v2 (bits from the start). */
const VERSION_BITS = 6;
const PURPOSE_CONSENTS_AT = 152;
const PURPOSE_INTERESTS_AT = 176;
const VENDORS_AT = 213;
const TCF_VERSION = 2;
/** The operator's own vendor id, and the purposes that it needs. */
const VENDOR = 21;
const PURPOSES_BY_CONSENT = [1, 3, 4];
const PURPOSES_BY_EITHER = [2, 7, 10];

/** Whether a consent string allows an identity, does not allow one, or is not a consent string. */
export function readConsentString(text: string): ConsentReading {
  const segments = text.split('.');
  const [core = ''] = segments;
  if (core === '' || !segments.every(isBase64Url)) return 'invalid';
  const bits = bitsOf(core);
  if (numberAt(bits, 0, VERSION_BITS) !== TCF_VERSION) return 'invalid';
  const vendors = vendorsAt(bits, VENDORS_AT);
  // The vendors of legitimate interest follow. They have no influence here, but a string that ends before them is cut
  // off.
  if (vendors === undefined || vendorsAt(bits, vendors.endsAt) === undefined) return 'invalid';
  const consents = (purpose: number) => bits[PURPOSE_CONSENTS_AT + purpose - 1] === '1';
  const interests = (purpose: number) => bits[PURPOSE_INTERESTS_AT + purpose - 1] === '1';
  const isEnough =
    vendors.ids.has(VENDOR) &&
    PURPOSES_BY_CONSENT.every(consents) &&
    PURPOSES_BY_EITHER.every((purpose) => consents(purpose) || interests(purpose));
  return isEnough ? 'enough' : 'insufficient';
}

/** Unpadded base64url; a single extra character cannot hold a byte. */
function isBase64Url(segment: string): boolean {
  return /^[A-Za-z0-9_-]*$/.test(segment) && segment.length % 4 !== 1;
}

function bitsOf(base64url: string): string {
  return [...Buffer.from(base64url, 'base64url')].map((byte) => byte.toString(2).padStart(8, '0')).join('');
}

function numberAt(bits: string, at: number, length: number): number {
  return at + length > bits.length ? Number.NaN : Number.parseInt(bits.slice(at, at + length), 2);
}

type Vendors = { ids: ReadonlySet<number>; endsAt: number };

/** A vendor section: greatest id (16), one bit, then a bit per vendor or a list of ranges. */
function vendorsAt(bits: string, at: number): Vendors | undefined {
  const greatest = numberAt(bits, at, 16);
  const isRanges = numberAt(bits, at + 16, 1);
  if (Number.isNaN(greatest) || Number.isNaN(isRanges)) return undefined;
  if (isRanges === 1) return rangesAt(bits, at + 17);
  const endsAt = at + 17 + greatest;
  if (endsAt > bits.length) return undefined;
  const given = [...bits.slice(at + 17, endsAt)];
  return { ids: new Set(given.flatMap((bit, index) => (bit === '1' ? [index + 1] : []))), endsAt };
}

function rangesAt(bits: string, start: number): Vendors | undefined {
  const ids = new Set<number>();
  let at = start + 12;
  for (let left = numberAt(bits, start, 12); left > 0; left -= 1) {
    const isRange = numberAt(bits, at, 1) === 1;
    const first = numberAt(bits, at + 1, 16);
    const last = isRange ? numberAt(bits, at + 17, 16) : first;
    if (Number.isNaN(first) || Number.isNaN(last)) return undefined;
    for (let vendor = first; vendor <= last; vendor += 1) ids.add(vendor);
    at += isRange ? 33 : 17;
  }
  return { ids, endsAt: at };
}
