import { UserError } from '../basics/coded-error.ts';

export type TargetErrorCode =
  | 'unknown-target'
  | 'production-refused'
  | 'insecure-refused'
  | 'bad-credentials'
  | 'bad-proxy'
  | 'bad-certificates'
  | 'bad-control'
  | 'unreachable';

/** A target that cannot be used as requested. The message is one line that says what to do. */
export class TargetError extends UserError<TargetErrorCode, { unknownName?: string | undefined }> {}
