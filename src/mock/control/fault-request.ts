import { defined } from '../../basics/defined.ts';
import type { Headers } from '../http/reply.ts';
import { MockError } from '../state/mock-error.ts';
import { membersOf, numberOf, optionalNumberOf, optionalTextOf, textOf, wordOf } from './control-request.ts';
import type { Fault, FaultFilter } from './fault.ts';

type Members = Record<string, unknown>;

/** How each kind of fault is read from its members. */
const readers: { [Kind in Fault['kind']]: (members: Members) => Extract<Fault, { kind: Kind }> } = {
  status: (members) => ({
    kind: 'status',
    httpStatus: numberOf(members, 'httpStatus'),
    ...defined({ headers: headersOf(members['headers']), body: optionalTextOf(members, 'body') }),
  }),
  redirect: (members) => ({
    kind: 'redirect',
    httpStatus: numberOf(members, 'httpStatus'),
    location: textOf(members, 'location'),
  }),
  hang: (members) => ({ kind: 'hang', ms: numberOf(members, 'ms') }),
  hold: () => ({ kind: 'hold' }),
  reset: () => ({ kind: 'reset' }),
  'reset-amid': () => ({ kind: 'reset-amid' }),
  garbage: () => ({ kind: 'garbage' }),
  truncate: () => ({ kind: 'truncate' }),
  chunks: (members) => ({
    kind: 'chunks',
    count: numberOf(members, 'count'),
    everyMs: optionalNumberOf(members, 'everyMs') ?? 0,
  }),
  plaintext: (members) => ({ kind: 'plaintext', text: textOf(members, 'text') }),
  edit: (members) => ({
    kind: 'edit',
    set: members['set'] === undefined ? {} : membersOf(members['set']),
    remove: namesOf(members['remove']),
  }),
  'other-key': () => ({ kind: 'other-key' }),
  'previous-key': () => ({ kind: 'previous-key' }),
  flip: (members) => ({ kind: 'flip', part: wordOf(members, 'part', ['iv', 'ciphertext', 'tag'] as const) }),
  cut: (members) => ({ kind: 'cut', bytes: numberOf(members, 'bytes') }),
  unsealed: () => ({ kind: 'unsealed' }),
  aged: (members) => ({ kind: 'aged', ms: numberOf(members, 'ms') }),
  append: (members) => ({ kind: 'append', text: textOf(members, 'text') }),
  replayed: () => ({ kind: 'replayed' }),
};

/** Every kind of fault that can be injected. */
export const faultKinds = Object.keys(readers) as Fault['kind'][];

/** The fault that a request to the control server describes. @throws MockError `bad-control-value` */
export function injectedFault(body: unknown): { fault: Fault; requests: number; filter: FaultFilter } {
  const members = membersOf(body);
  const kind = wordOf(members, 'kind', faultKinds);
  return {
    fault: readers[kind](members),
    requests: optionalNumberOf(members, 'requests') ?? 1,
    filter: defined({ method: optionalTextOf(members, 'method'), path: optionalTextOf(members, 'path') }),
  };
}

function headersOf(value: unknown): Headers | undefined {
  if (value === undefined) return undefined;
  const members = membersOf(value);
  return Object.fromEntries(Object.keys(members).map((name) => [name.toLowerCase(), textOf(members, name)]));
}

function namesOf(value: unknown): string[] {
  if (value === undefined) return [];
  if (Array.isArray(value) && value.every((name) => typeof name === 'string')) return value;
  throw new MockError('bad-control-value', '"remove" must be a list of strings');
}
