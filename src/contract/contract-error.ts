import { CodedError } from '../basics/coded-error.ts';

export type ContractErrorCode = 'not-in-revision' | 'status-not-listed';

/** A question about the contract that has no answer in the revision it was put to. */
export class ContractError extends CodedError<ContractErrorCode> {}
