import { UserError } from '../../basics/coded-error.ts';

export type VaultErrorCode = 'unreadable' | 'corrupt' | 'newer' | 'foreign' | 'misplaced';

/** A vault that cannot be used. It is left as it is. */
export class VaultError extends UserError<VaultErrorCode> {}
