/** The fields of an identity that are times. */
export const timeFields = ['identity_expires', 'refresh_from', 'refresh_expires'] as const;

/** 3 March 1973: seconds of today are smaller. */
const EARLIEST_MS = 1e11;
/** The year 5138: microseconds of today are larger. */
const LATEST_MS = 1e14;

/** Whether a value can be Unix milliseconds of our days, and not seconds, microseconds or a duration. */
export function isUnixMs(value: unknown): value is number {
  return typeof value === 'number' && value >= EARLIEST_MS && value <= LATEST_MS;
}
