import { UserError } from '../basics/coded-error.ts';

export type UsageErrorCode = 'unknown-edition' | 'unknown-operator' | 'bad-port' | 'bad-between';

/** A command line or configuration that cannot be followed. */
export class UsageError extends UserError<UsageErrorCode> {}
