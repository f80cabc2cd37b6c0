// The package's entry point `euid-conformance`: the contract as data, and what a run says of it.

export type {
  Basis,
  Keyword,
  Need,
  Page,
  Part,
  Passage,
  Reading,
  Requirement,
  Source,
} from '../contract/requirement.ts';
export { findRequirement, requirements, requirementsOf } from '../contract/requirements.ts';
export { defaultRevision, isRevision, type Revision, revisions } from '../contract/revision.ts';
export { type Endpoint, httpStatusOf, type StatusRow, statusTable } from '../contract/statuses.ts';
export {
  explain,
  type SchemaIssue,
  type Validator,
  type ValidatorName,
  type Validators,
  validatorsOf,
} from '../contract/validators.ts';
export { type ExitCode, type ExitCodeName, exitCodeMeanings, exitCodes } from '../run/verdict/exit-code.ts';
export type {
  RequirementVerdict,
  RunVerdict,
  RunVerdictName,
  Verdict,
} from '../run/verdict/verdict-value.ts';
