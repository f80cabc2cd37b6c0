import { CodedError } from '../basics/coded-error.ts';

export type ContractErrorCode = 'not-in-revision' | 'status-not-listed';

/** A question about the contract that the revision does not answer. */
export class ContractError extends CodedError<ContractErrorCode> {}
