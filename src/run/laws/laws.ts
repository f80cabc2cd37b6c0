import { errorLaws } from './error-laws.ts';
import { identityLaws } from './identity-laws.ts';
import type { Law } from './law.ts';
import { sealedLaws } from './sealed-laws.ts';
import { statusLaws } from './status-laws.ts';

/** What every answer of a run is held against, by which test ever it was caused. */
export const laws: readonly Law[] = [...statusLaws, ...errorLaws, ...sealedLaws, ...identityLaws];
