import { InvalidArgumentError } from 'commander';
import { parseReplayPoint } from '../run/execute/replay-point.ts';
import type { ReplayPoint } from '../run/scenario/settings.ts';
import { idsNamed } from './commands/requirement-patterns.ts';
import { didYouMean } from './nearest.ts';

/** Reads a whole number. What is returned throws InvalidArgumentError for any other text, or a number out of bounds. */
export function wholeNumber(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It takes a whole number from ${least} to ${most}.`);
  };
}

/**
 * Collects ids, separated by commas or given in turn, in any case and as patterns such as `RF-ENC-*`. What is returned
 * throws InvalidArgumentError for a text that names none.
 */
export function requirementIds<Id extends string>(
  known: readonly Id[],
): (value: string, previous: Id[] | undefined) => Id[] {
  return (value, previous = []) => {
    const ids = value.split(',').flatMap((text) => {
      const found = idsNamed(text, known);
      if (found.length > 0) return found;
      const advice = didYouMean(text.trim(), known) || '; --list shows all';
      throw new InvalidArgumentError(`There is no requirement "${text.trim()}"${advice}`);
    });
    return [...new Set([...previous, ...ids])];
  };
}

/** Collects names of one kind. What is returned throws InvalidArgumentError for a text that is not one of them. */
export function namesOf<Name extends string>(
  named: (text: string) => Name | undefined,
  all: readonly string[],
): (value: string, previous: Name[] | undefined) => Name[] {
  return (value, previous = []) => {
    const names = value.split(',').map((text) => {
      const found = named(text);
      if (found !== undefined) return found;
      throw new InvalidArgumentError(`It takes ${all.slice(0, -1).join(', ')} or ${all.at(-1)}.`);
    });
    return [...previous, ...names];
  };
}

/** Reads a pattern, in any case. @throws InvalidArgumentError when it is not one */
export function pattern(value: string): RegExp {
  if (value.trim() === '') throw new InvalidArgumentError('It takes a regular expression that is not empty.');
  try {
    return new RegExp(value, 'i');
  } catch {
    throw new InvalidArgumentError(
      'It takes a regular expression; write \\\\ before ( ) [ ] * + ? to mean them.',
    );
  }
}

/** Reads what a failure printed after --path. What is returned throws InvalidArgumentError for any other text. */
export function replayPoint(isTest: (key: string) => boolean): (value: string) => ReplayPoint {
  return (value) => {
    const point = parseReplayPoint(value);
    if (point !== undefined && isTest(point.test)) return point;
    throw new InvalidArgumentError('Copy the whole value after --path from the failure.');
  };
}
