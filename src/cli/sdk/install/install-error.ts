import { UserError } from '../../../basics/coded-error.ts';

export type InstallErrorCode = 'missing-tool' | 'failed' | 'no-such-version' | 'not-installed';

/** A driver that cannot be set up. The message says what is missing and how to get it. */
export class InstallError extends UserError<InstallErrorCode> {}
