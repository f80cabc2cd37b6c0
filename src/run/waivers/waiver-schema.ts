import type { ErrorObject } from 'ajv';
import { compiledSchema } from '../../contract/compiled-schema.ts';
import type { WaiverErrorCode } from './waiver-error.ts';
import type { Waiver } from './waiver-match.ts';

/** A waiver file as `schemas/waivers.schema.json` describes it. */
export type WaiverFile = {
  /** The operator whose recording these waivers restate: they need no date. */
  recorded?: string;
  /** The last day on which the entries of this file hold, YYYY-MM-DD. */
  reviewBy?: string;
  extends?: readonly string[];
  waivers: readonly Waiver[];
};

export type ShapeProblem = { pointer: string; code: WaiverErrorCode; what: string };

const waiversSchema = compiledSchema<WaiverFile>('waivers');

/** What is wrong with the shape of a parsed waiver file; undefined when it is one. */
export function shapeProblemOf(value: unknown): ShapeProblem | undefined {
  const { validate } = waiversSchema();
  if (validate(value)) return undefined;
  return validate.errors?.map(problemFrom)[0];
}

const remedies: Record<string, Omit<ShapeProblem, 'pointer'>> = {
  reason: {
    code: 'missing-reason',
    what: 'a waiver needs a reason: say why the exception is accepted',
  },
  owner: {
    code: 'missing-owner',
    what: 'a waiver needs an owner: name the role that answers for it',
  },
  expect: {
    code: 'missing-expect',
    what: 'a violation waiver needs "expect": say what the violation looks like',
  },
  input: {
    code: 'missing-input',
    what: 'an expectation needs "input": list the classes of input it is about, of those in docs/waivers.md',
  },
};

function problemFrom(error: ErrorObject): ShapeProblem {
  const pointer = error.instancePath;
  const params = error.params as { missingProperty?: string; additionalProperty?: string };
  const isBlank = error.keyword === 'pattern' || error.keyword === 'minItems';
  const field = params.missingProperty ?? (isBlank ? pointer.split('/').at(-1) : undefined) ?? '';
  if (error.keyword === 'enum' && /\/input\/\d+$/.test(pointer)) {
    const what = 'this is not a class of input: docs/waivers.md lists all';
    return { pointer, code: 'unknown-input', what };
  }
  const remedy = remedies[field];
  if (remedy !== undefined) return { pointer, ...remedy };
  const extra = params.additionalProperty === undefined ? '' : ` ("${params.additionalProperty}")`;
  const where = pointer === '' ? 'the file' : pointer;
  return {
    pointer,
    code: 'bad-shape',
    what: `${where} ${error.message}${extra}`,
  };
}
