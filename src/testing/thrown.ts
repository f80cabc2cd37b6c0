import type { CodedError } from '../basics/coded-error.ts';

/** The error of this class that an action throws; undefined if it throws nothing. Other errors are rethrown. */
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
