import type { MockOperator } from '../../../mock/mock-operator.ts';
import { generate, type IdentityFields } from '../../../mock/testing/test-caller.ts';
import { type Oddities, type Oddity, refresh, refreshed, STANDING_MS } from './oddity.ts';

const MINUTE_MS = 60_000;

/** Whether this holds for the times of every identity, given the time on the operator's clock. */
function times(holds: (identity: IdentityFields, nowMs: number) => boolean): Oddity {
  return async (operator) => {
    const nowMs = operator.control.nowMs();
    const { sent, body } = await refreshed(operator);
    return holds(sent, nowMs) && holds(body, nowMs);
  };
}

/** Whether a token still works this many milliseconds after it was issued. */
async function worksAfter(operator: MockOperator, ms: number): Promise<boolean> {
  const { refresh_token: token } = await generate(operator);
  operator.control.advanceClock(ms);
  return (await refresh(operator, token)).httpStatus === 200;
}

/** How each operator of `timeOperators` shows its oddity. */
export const timeOddities: Oddities = {
  'times-on-whole-seconds': async (operator) => {
    operator.control.setClock(STANDING_MS + 123);
    const { sent } = await refreshed(operator);
    const { identity_expires, refresh_from, refresh_expires } = sent;
    return [identity_expires, refresh_from, refresh_expires].every((ms) => ms % 1000 === 0);
  },
  'times-between-seconds': times((one) =>
    [one.identity_expires, one.refresh_from, one.refresh_expires].every((ms) => ms % 1000 === 1),
  ),
  'expires-at-the-millisecond': async (operator) => {
    const { refresh_token: token, refresh_expires } = await generate(operator);
    operator.control.setClock(refresh_expires - 1);
    const before = await refresh(operator, token);
    operator.control.setClock(refresh_expires);
    const at = await refresh(operator, token);
    return before.httpStatus === 200 && at.httpStatus === 400;
  },
  'identity-of-a-minute': times(({ identity_expires }, nowMs) => identity_expires - nowMs < 2 * MINUTE_MS),
  'identity-of-a-year': async (operator) => {
    const { identity_expires } = await generate(operator);
    const isLong = identity_expires - operator.control.nowMs() > 364 * 24 * 60 * MINUTE_MS;
    return isLong && (await worksAfter(operator, 5 * 365 * 24 * 60 * MINUTE_MS));
  },
  'refresh-token-of-half-an-hour': async (operator) => !(await worksAfter(operator, 31 * MINUTE_MS)),
  'refresh-token-of-ten-seconds': async (operator) => !(await worksAfter(operator, 11_000)),
  'refresh-token-of-twenty-years': (operator) => worksAfter(operator, 15 * 365 * 24 * 60 * MINUTE_MS),
  'refresh-from-at-expiry': times((one) => one.refresh_from === one.identity_expires),
  'all-times-are-one': times(
    (one) => one.refresh_from === one.refresh_expires && one.identity_expires === one.refresh_expires,
  ),
  'refresh-from-is-spread': times((one) => one.identity_expires - one.refresh_from !== 45 * MINUTE_MS),
  'clock-ahead': async (operator) => operator.control.nowMs() === STANDING_MS + 3_000,
  'clock-behind': async (operator) => operator.control.nowMs() === STANDING_MS - 3_000,
};
