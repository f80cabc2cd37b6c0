import type { CodedError } from '../basics/coded-error.ts';

/** The error of this class that an action throws; undefined when it throws nothing. Another error is thrown on. */
export function thrownBy<Kind extends CodedError>(
  kind: abstract new (...parameters: never[]) => Kind,
  action: () => unknown,
): Kind | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    if (error instanceof kind) return error;
    throw error;
  }
}
