import { CodedError } from '../../basics/coded-error.ts';

/** Why a mock operator could not do what it was asked for. */
export type MockErrorCode =
  | 'no-active-key'
  | 'unknown-key'
  | 'unknown-client'
  | 'duplicate-client'
  | 'unknown-behaviour'
  | 'bad-control-value';

/** A request to a mock operator that it cannot fulfil; the message says what to do instead. */
export class MockError extends CodedError<MockErrorCode> {}
