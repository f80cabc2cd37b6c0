export type VaultErrorCode = 'unreadable' | 'corrupt' | 'foreign' | 'misplaced';

/** A vault that cannot be used. It is left as it is. */
export class VaultError extends Error {
  readonly code: VaultErrorCode;

  constructor(code: VaultErrorCode, message: string) {
    super(message);
    this.name = 'VaultError';
    this.code = code;
  }
}
