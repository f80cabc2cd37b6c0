import { mutant } from '../mutant.ts';

const HOUR_MS = 3_600_000;

export const optOutEndsAfterAnHour = mutant({
  id: 'opt-out-ends-after-an-hour',
  breaks: ['RF-OPT-04', 'RF-OPT-06'],
  describes: 'an opt-out is forgotten an hour after it was told',
  decides: (operator) => {
    const toldAtMs = new Map<string, number>();
    return {
      isOptedOut: (claims, situation) => {
        if (!operator.isOptedOut(claims, situation)) return false;
        const first = toldAtMs.get(claims.user.id) ?? situation.nowMs;
        toldAtMs.set(claims.user.id, first);
        return situation.nowMs - first < HOUR_MS;
      },
    };
  },
});
