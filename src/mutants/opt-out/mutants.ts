import type { Mutant } from '../mutant.ts';
import { optOutIdentityIsOrdinary } from './opt-out-identity-is-ordinary.ts';
import { optOutIdentityRefusedAtGenerate } from './opt-out-identity-refused-at-generate.ts';
import { optOutIsForgotten } from './opt-out-is-forgotten.ts';
import { optOutIsIgnoredForBrowsers } from './opt-out-is-ignored-for-browsers.ts';
import { optOutIsNeverNoticed } from './opt-out-is-never-noticed.ts';
import { optOutIsNoticedLate } from './opt-out-is-noticed-late.ts';
import { optOutOfOneToken } from './opt-out-of-one-token.ts';
import { optOutToldToEveryone } from './opt-out-told-to-everyone.ts';
import { optOutWithAFieldBeside } from './opt-out-with-a-field-beside.ts';
import { optOutWithIdentityFields } from './opt-out-with-identity-fields.ts';
import { optedOutUserRefreshedWithoutBearer } from './opted-out-user-refreshed-without-bearer.ts';

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
];
