import { mutant } from '../mutant.ts';

const WEEK_MS = 7 * 24 * 3_600_000;

export const timestampOfAWeekIsAccepted = mutant({
  id: 'timestamp-of-a-week-is-accepted',
  breaks: ['GN-ENV-02'],
  describes: 'generate takes a request of up to a week before',
  decides: (operator) => ({
    isTimely: (timestampMs, nowMs) =>
      operator.isTimely(timestampMs, nowMs) || Math.abs(nowMs - timestampMs) < WEEK_MS,
  }),
});
