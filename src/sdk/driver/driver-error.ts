import { CodedError } from '../../basics/coded-error.ts';

export type DriverErrorCode =
  | 'crashed'
  | 'closed'
  | 'junk'
  | 'out-of-turn'
  | 'hang'
  | 'too-long'
  | 'not-started';

/** A driver that does not keep the protocol: a verdict about the scenario in which it happens. */
export class DriverError extends CodedError<DriverErrorCode> {}
