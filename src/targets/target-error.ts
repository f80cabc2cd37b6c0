export type TargetErrorCode =
  | 'unknown-target'
  | 'production-refused'
  | 'insecure-refused'
  | 'bad-credentials'
  | 'unreachable';

/** A target that cannot be used as requested. The message is one line that says what to do. */
export class TargetError extends Error {
  readonly code: TargetErrorCode;

  constructor(code: TargetErrorCode, message: string) {
    super(message);
    this.name = 'TargetError';
    this.code = code;
  }
}
