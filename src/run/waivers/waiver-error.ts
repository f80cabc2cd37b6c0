export type WaiverErrorCode =
  | 'unreadable'
  | 'bad-json'
  | 'bad-shape'
  | 'bad-extends'
  | 'unknown-requirement'
  | 'missing-reason'
  | 'missing-owner'
  | 'missing-expect'
  | 'missing-date'
  | 'duplicate'
  | 'unfilled'
  | 'exists';

/** A waiver file that cannot be used. The message begins with the file and, where known, the line. */
export class WaiverError extends Error {
  readonly code: WaiverErrorCode;
  readonly file: string;
  /** Line of the entry at fault, from 1. */
  readonly line: number | undefined;

  constructor(code: WaiverErrorCode, file: string, line: number | undefined, what: string) {
    super(`${file}${line === undefined ? '' : `:${line}`}: ${what}`);
    this.name = 'WaiverError';
    this.code = code;
    this.file = file;
    this.line = line;
  }
}
