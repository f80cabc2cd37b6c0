import { allTimesAreOne } from './all-times-are-one.ts';
import { clockAhead } from './clock-ahead.ts';
import { clockBehind } from './clock-behind.ts';
import { expiresAtTheMillisecond } from './expires-at-the-millisecond.ts';
import { identityOfAMinute } from './identity-of-a-minute.ts';
import { identityOfAYear } from './identity-of-a-year.ts';
import type { LegalOperator } from './legal-operator.ts';
import { refreshFromAtExpiry } from './refresh-from-at-expiry.ts';
import { refreshFromIsSpread } from './refresh-from-is-spread.ts';
import { refreshTokenOfHalfAnHour } from './refresh-token-of-half-an-hour.ts';
import { timesBetweenSeconds } from './times-between-seconds.ts';
import { timesOnWholeSeconds } from './times-on-whole-seconds.ts';
import { vectorsAreCounted } from './vectors-are-counted.ts';

/** Operators that are odd in its times, its clock and what counts on. */
export const timeOperators: readonly LegalOperator[] = [
  timesOnWholeSeconds,
  timesBetweenSeconds,
  expiresAtTheMillisecond,
  identityOfAMinute,
  identityOfAYear,
  refreshTokenOfHalfAnHour,
  refreshFromAtExpiry,
  allTimesAreOne,
  refreshFromIsSpread,
  clockAhead,
  clockBehind,
  vectorsAreCounted,
];
