import type { Mutant } from '../mutant.ts';
import { hashedUsersNeverOptOut } from './hashed-users-never-opt-out.ts';
import { optOutEndsAfterAnHour } from './opt-out-ends-after-an-hour.ts';
import { optOutIdentityIsOrdinary } from './opt-out-identity-is-ordinary.ts';
import { optOutIdentityRefusedAtGenerate } from './opt-out-identity-refused-at-generate.ts';
import { optOutIsForgotten } from './opt-out-is-forgotten.ts';
import { optOutIsIgnoredAfterARotation } from './opt-out-is-ignored-after-a-rotation.ts';
import { optOutIsIgnoredForBrowsers } from './opt-out-is-ignored-for-browsers.ts';
import { optOutIsIgnoredForJson } from './opt-out-is-ignored-for-json.ts';
import { optOutIsNeverNoticed } from './opt-out-is-never-noticed.ts';
import { optOutIsNoticedLate } from './opt-out-is-noticed-late.ts';
import { optOutIsToldFiveTimes } from './opt-out-is-told-five-times.ts';
import { optOutOfOneToken } from './opt-out-of-one-token.ts';
import { optOutOfWhoNeverOptsOut } from './opt-out-of-who-never-opts-out.ts';
import { optOutSpelledWithAHyphen } from './opt-out-spelled-with-a-hyphen.ts';
import { optOutToldAsAnErrorWithoutBearer } from './opt-out-told-as-an-error-without-bearer.ts';
import { optOutToldToEveryone } from './opt-out-told-to-everyone.ts';
import { optOutWithAFieldBeside } from './opt-out-with-a-field-beside.ts';
import { optOutWithIdentityFields } from './opt-out-with-identity-fields.ts';
import { optedOutUserRefreshedWithoutBearer } from './opted-out-user-refreshed-without-bearer.ts';
import { phoneUsersNeverOptOut } from './phone-users-never-opt-out.ts';

export const optOutMutants: readonly Mutant[] = [
  optOutWithIdentityFields,
  optOutWithAFieldBeside,
  optOutToldToEveryone,
  optOutIdentityIsOrdinary,
  optOutIdentityRefusedAtGenerate,
  optOutIsForgotten,
  optOutIsIgnoredForBrowsers,
  optOutOfOneToken,
  optOutIsNoticedLate,
  optOutIsNeverNoticed,
  optedOutUserRefreshedWithoutBearer,
  optOutSpelledWithAHyphen,
  optOutToldAsAnErrorWithoutBearer,
  optOutIsIgnoredForJson,
  optOutIsIgnoredAfterARotation,
  optOutEndsAfterAnHour,
  optOutIsToldFiveTimes,
  optOutOfWhoNeverOptsOut,
  hashedUsersNeverOptOut,
  phoneUsersNeverOptOut,
];
