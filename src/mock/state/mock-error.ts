export type MockErrorCode =
  | 'no-active-key'
  | 'unknown-key'
  | 'unknown-client'
  | 'duplicate-client'
  | 'unknown-behaviour'
  | 'bad-control-value';

/** A mock operator was asked for something it cannot do; the message says what to do instead. */
export class MockError extends Error {
  readonly code: MockErrorCode;

  constructor(code: MockErrorCode, message: string) {
    super(message);
    this.name = 'MockError';
    this.code = code;
  }
}
