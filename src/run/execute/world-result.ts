import type { World } from '../scenario/world.ts';
import { NOTABLE_SKEW_MS } from '../watch/clock-skew.ts';
import type { SuitesResult } from './run-suites.ts';

/** What a run has to say besides the records of its tests. */
export function worldResult(world: World): Omit<SuitesResult, 'cases' | 'defects'> {
  const skewMs = world.clockSkew.offsetMs;
  return {
    ...(Math.abs(skewMs) > NOTABLE_SKEW_MS ? { clockSkewMs: skewMs } : {}),
    notes: world.notices.notes,
    unavailable: world.availability.count,
    ...(world.outage.reason === undefined ? {} : { outage: world.outage.reason }),
  };
}
