import { UserError } from '../basics/coded-error.ts';

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
export class SpecificationError extends UserError<SpecificationErrorCode, Place> {
  constructor(code: SpecificationErrorCode, place: Place, message: string) {
    super(code, `${place.file}:${place.line}: ${message}`, place);
  }
}
