import { UserError } from '../../basics/coded-error.ts';

export type WaiverErrorCode =
  | 'unreadable'
  | 'bad-json'
  | 'bad-shape'
  | 'bad-extends'
  | 'unknown-requirement'
  | 'missing-reason'
  | 'missing-owner'
  | 'missing-expect'
  | 'missing-input'
  | 'unknown-input'
  | 'missing-date'
  | 'bad-versions'
  | 'duplicate'
  | 'unfilled'
  | 'exists';

/** The line is that of the entry at fault, from 1. */
export type WaiverPlace = { file: string; line: number | undefined };

/** A waiver file that cannot be used. The message begins with the file and, where known, the line. */
export class WaiverError extends UserError<WaiverErrorCode, WaiverPlace> {
  constructor(code: WaiverErrorCode, file: string, line: number | undefined, what: string) {
    super(code, `${file}${line === undefined ? '' : `:${line}`}: ${what}`, { file, line });
  }
}
