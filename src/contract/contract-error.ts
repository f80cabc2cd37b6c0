export type ContractErrorCode = 'not-in-revision' | 'status-not-listed';

/** A question about the contract that the revision does not answer. */
export class ContractError extends Error {
  readonly code: ContractErrorCode;

  constructor(code: ContractErrorCode, message: string) {
    super(message);
    this.name = 'ContractError';
    this.code = code;
  }
}
