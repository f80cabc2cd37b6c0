import { InvalidArgumentError } from 'commander';
import { parseReplayPoint } from '../run/execute/replay-point.ts';
import type { ReplayPoint } from '../run/scenario/settings.ts';
import { nearest } from './nearest.ts';

/** Reads a whole number. What is returned throws InvalidArgumentError for any other text, or a number out of bounds. */
export function wholeNumber(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It takes a whole number from ${least} to ${most}.`);
  };
}

/** Collects ids, separated by commas or given in turn. What is returned throws InvalidArgumentError for unknown ids. */
export function requirementIds<Id extends string>(
  known: readonly Id[],
): (value: string, previous: Id[] | undefined) => Id[] {
  return (value, previous = []) => {
    const ids = value.split(',').map((text) => {
      const found = known.find((id) => id === text.trim());
      if (found !== undefined) return found;
      throw new InvalidArgumentError(
        `Unknown requirement ${text.trim()}; the nearest is ${nearest(text.trim(), known)}.`,
      );
    });
    return [...previous, ...ids];
  };
}

/** Reads what a failure printed after --path. What is returned throws InvalidArgumentError for any other text. */
export function replayPoint(isTest: (key: string) => boolean): (value: string) => ReplayPoint {
  return (value) => {
    const point = parseReplayPoint(value);
    if (point !== undefined && isTest(point.test)) return point;
    throw new InvalidArgumentError('Copy the whole value after --path from the failure.');
  };
}
