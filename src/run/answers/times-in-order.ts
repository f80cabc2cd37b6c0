import { isUnixMs, timeFields } from './unix-time.ts';

/** One thing that the times of an identity must be, and what they are where it does not hold. */
export type TimesFinding = { name: string; holds: boolean; expected: string; actual: string };

/**
 * Whether each time that is a number is Unix milliseconds. Times of another type are left out.
 * @param body the six fields of an identity
 */
export function timesAsUnixMs(body: Readonly<Record<string, unknown>>): TimesFinding[] {
  const numbers = timeFields.filter((name) => typeof body[name] === 'number');
  return numbers.map((name) => {
    const holds = isUnixMs(body[name]);
    const expected = 'a number of Unix milliseconds';
    return { name, holds, expected, actual: holds ? expected : `the number ${body[name]}` };
  });
}

/**
 * Whether the three times follow one another; nothing where one of them is not a time.
 * @param earliestMs the operator's clock when it answered, at its earliest; undefined where it is not known
 */
export function timesInOrder(
  body: Readonly<Record<string, unknown>>,
  earliestMs: number | undefined,
): TimesFinding[] {
  const { identity_expires, refresh_from, refresh_expires } = body;
  if (!isUnixMs(identity_expires) || !isUnixMs(refresh_from) || !isUnixMs(refresh_expires)) return [];
  const future =
    earliestMs === undefined
      ? []
      : [after('refresh_from', 'later than the clock', refresh_from - earliestMs, refresh_from > earliestMs)];
  return [
    ...future,
    after('identity_expires', 'no earlier than refresh_from', identity_expires - refresh_from),
    after('refresh_expires', 'no earlier than identity_expires', refresh_expires - identity_expires),
  ];
}

function after(name: string, expected: string, gapMs: number, holds = gapMs >= 0): TimesFinding {
  const actual = () => `${Math.abs(Math.round(gapMs))} ms ${gapMs < 0 ? 'before' : 'after'} it`;
  return { name, holds, expected, actual: holds ? expected : actual() };
}
