import { CodedError } from '../../basics/coded-error.ts';

export type MockErrorCode =
  | 'no-active-key'
  | 'unknown-key'
  | 'unknown-client'
  | 'duplicate-client'
  | 'unknown-behaviour'
  | 'bad-control-value';

/** A request to a mock operator that it cannot fulfil; the message says what to do instead. */
export class MockError extends CodedError<MockErrorCode> {}
