export type SpecificationErrorCode =
  | 'unreadable'
  | 'unknown-endpoint'
  | 'wrong-revision'
  | 'missing-section'
  | 'no-table'
  | 'missing-column'
  | 'missing-cell'
  | 'extra-cell'
  | 'unknown-type'
  | 'unknown-attribute'
  | 'unknown-status'
  | 'unknown-effect'
  | 'bad-http-code'
  | 'duplicate-property'
  | 'duplicate-status'
  | 'duplicate-identity'
  | 'no-message-rule';

/** A place in a page: the path as shown to the user, and the line counted from 1. */
export type Place = { readonly file: string; readonly line: number };

/** A page of the specification that cannot be read. The message begins with `file:line`. */
export class SpecificationError extends Error {
  readonly code: SpecificationErrorCode;
  readonly file: string;
  readonly line: number;

  constructor(code: SpecificationErrorCode, place: Place, message: string) {
    super(`${place.file}:${place.line}: ${message}`);
    this.name = 'SpecificationError';
    this.code = code;
    this.file = place.file;
    this.line = place.line;
  }
}
