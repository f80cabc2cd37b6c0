import { UserError } from '../../basics/coded-error.ts';

export type BaselineErrorCode =
  | 'unreadable'
  | 'not-a-verdict'
  | 'inconsistent'
  | 'incomplete'
  | 'other-revision'
  | 'other-subject'
  | 'other-scope';

/** A verdict of an earlier run that nothing can be held against (exit code 2). */
export class BaselineError extends UserError<BaselineErrorCode> {}
