export type ContractErrorCode = 'not-in-revision' | 'status-not-listed';

/** A question about the contract that has no answer in the revision it was put to. */
export class ContractError extends Error {
  readonly code: ContractErrorCode;

  constructor(code: ContractErrorCode, message: string) {
    super(message);
    this.name = 'ContractError';
    this.code = code;
  }
}
