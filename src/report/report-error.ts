export type ReportErrorCode = 'foreign-folder' | 'html-failed' | 'third-party-script';

/** A report that could not be written. A foreign folder is for the user to settle (exit code 2). */
export class ReportError extends Error {
  readonly code: ReportErrorCode;

  constructor(code: ReportErrorCode, message: string) {
    super(message);
    this.name = 'ReportError';
    this.code = code;
  }
}
