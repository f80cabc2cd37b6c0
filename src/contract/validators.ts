import type { ErrorObject } from 'ajv';
import { type CompiledSchema, compiledSchema } from './compiled-schema.ts';
import type { Revision } from './revision.ts';
import { rowOf } from './schema-row.ts';

/** The generated schemas by the names that the suites use, with their files. */
const files = {
  identity: 'identity',
  refreshSuccess: 'refresh-success',
  refreshOptOut: 'refresh-optout',
  refreshError: 'refresh-error',
  refreshAnswer: 'refresh-answer',
  generateRequest: 'generate-request',
  generateIdentity: 'generate-identity',
  generateSuccess: 'generate-success',
  generateWithoutIdentity: 'generate-without-identity',
  generateOptOut: 'generate-optout',
  generateError: 'generate-error',
  generateAnswer: 'generate-answer',
} as const;

/** The name of a generated schema, such as `refreshSuccess`. */
export type ValidatorName = keyof typeof files;

/** The members of each union; the member with the status of a wrong answer explains it. */
const alternatives: Partial<Record<ValidatorName, readonly ValidatorName[]>> = {
  refreshAnswer: ['refreshSuccess', 'refreshOptOut', 'refreshError'],
  generateAnswer: ['generateSuccess', 'generateWithoutIdentity', 'generateOptOut', 'generateError'],
};

/** One way in which a value breaks its schema. It never contains any part of the value, which may be secret. */
export type SchemaIssue = {
  /** JSON pointer into the value, empty for the value itself. */
  path: string;
  message: string;
  /** The table row of the broken rule. */
  row: string;
};

/** A generated schema, compiled when it is first used. */
export class Validator {
  readonly name: ValidatorName;
  /** The validators of a union's members; empty for other schemas. */
  readonly alternatives: readonly Validator[];
  readonly #compiled: () => CompiledSchema<unknown>;

  constructor(name: ValidatorName, revision: Revision) {
    this.name = name;
    this.#compiled = compiledSchema(`${revision}/${files[name]}`);
    this.alternatives = (alternatives[name] ?? []).map((member) => new Validator(member, revision));
  }

  isValid(value: unknown): boolean {
    return this.#compiled().validate(value);
  }

  /** Every rule of this schema that the value breaks; empty if it is valid. */
  issues(value: unknown): SchemaIssue[] {
    const { schema, validate } = this.#compiled();
    validate(value);
    return (validate.errors ?? []).map((error) => issueOf(schema, error));
  }

  /** The properties that the schema lists; other properties are allowed. */
  propertyNames(): string[] {
    const { schema } = this.#compiled();
    return Object.keys(schema.properties ?? {});
  }
}

/** The validator of each generated schema of a revision. */
export type Validators = Readonly<Record<ValidatorName, Validator>>;

const cache = new Map<Revision, Validators>();

/** The validators of a revision's generated schemas; each schema is read and compiled when first used. */
export function validatorsOf(revision: Revision): Validators {
  const known = cache.get(revision);
  if (known !== undefined) return known;
  const names = Object.keys(files) as ValidatorName[];
  const validators = Object.fromEntries(
    names.map((name) => [name, new Validator(name, revision)]),
  ) as Validators;
  cache.set(revision, validators);
  return validators;
}

/**
 * Why a value is not valid; empty if it is valid. If a value fits no member of a union, the first member with its
 * status explains it; if no member has its status, that is its only issue.
 */
export function explain(validator: Validator, value: unknown): SchemaIssue[] {
  if (validator.isValid(value)) return [];
  if (validator.alternatives.length === 0) return validator.issues(value);
  const ofItsStatus = validator.alternatives
    .map((member) => member.issues(value))
    .find((issues) => !issues.some(({ path, message }) => isAboutStatus(path, message)));
  return ofItsStatus ?? [unlistedStatus(validator, value)];
}

function isAboutStatus(path: string, message: string): boolean {
  return path === '/status' || (path === '' && /'status'|must be object/.test(message));
}

function unlistedStatus(validator: Validator, value: unknown): SchemaIssue {
  // The union's own issue is the last one and cites the table of statuses.
  const rows = validator.issues(value).map(({ row }) => row);
  return {
    path: '/status',
    message: 'must exist and be a status that the page lists',
    row: rows.slice(-1).join(),
  };
}

/** ajv's messages quote only the schema, never the value. An issue lacks a message only if ajv is configured so. */
function issueOf(schema: object, error: ErrorObject): SchemaIssue {
  const missing = error.keyword === 'required' ? String(error.params['missingProperty']) : undefined;
  return {
    path: error.instancePath,
    message: String(error.message),
    row: rowOf(schema, error.schemaPath, missing),
  };
}
