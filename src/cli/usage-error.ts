import { UserError } from '../basics/coded-error.ts';

export type UsageErrorCode =
  | 'unknown-edition'
  | 'unknown-requirement'
  | 'bad-key'
  | 'no-exchange'
  | 'empty-selection'
  | 'inert-option'
  | 'bad-message'
  | 'unknown-operator'
  | 'bad-port'
  | 'bad-between'
  | 'no-baseline'
  | 'no-driver'
  | 'swallowed-option'
  | 'one-version'
  | 'no-seed'
  | 'unknown-test'
  | 'no-template'
  | 'file-exists'
  | 'bench-too-small'
  | 'no-committed-figures'
  | 'clashing-output';

/** A wrong command line or configuration. */
export class UsageError extends UserError<UsageErrorCode> {}
