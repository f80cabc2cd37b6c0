import { type Fault, LONGEST_HANG_MS } from './fault.ts';
import { type BodySchema, members, text, whole } from './operation.ts';

type Kind = { does: string; members?: Readonly<Record<string, BodySchema>> };

const pauseMs = (description: string) => whole(description, { minimum: 0, maximum: LONGEST_HANG_MS });

/** Each kind of fault: what it does, and its members. */
export const faultTable: { readonly [Name in Fault['kind']]: Kind } = {
  status: {
    does: 'answers with an HTTP status, headers and a body of your own',
    members: {
      httpStatus: whole('The HTTP status.', { minimum: 200, maximum: 599 }),
      'headers?': {
        type: 'object',
        description: 'Headers of the answer.',
        additionalProperties: { type: 'string' },
      },
      'body?': text('The body. Default: none'),
    },
  },
  redirect: {
    does: 'sends the caller elsewhere',
    members: {
      httpStatus: whole('The HTTP status.', { minimum: 300, maximum: 399 }),
      location: text('The value of the header Location.'),
    },
  },
  hang: { does: 'answers late', members: { ms: pauseMs('How late, in milliseconds.') } },
  hold: { does: 'answers when `POST /release` is called' },
  reset: { does: 'resets the connection instead of answering' },
  'reset-amid': { does: 'resets the connection in the middle of the body' },
  garbage: { does: 'sends bytes that are not HTTP' },
  truncate: { does: 'announces the whole body, sends half of it and closes the connection' },
  chunks: {
    does: 'sends the body in pieces with a pause before each',
    members: {
      count: whole('The number of pieces.', { minimum: 1 }),
      'everyMs?': { ...pauseMs('The pause, in milliseconds.'), default: 0 },
    },
  },
  plaintext: { does: 'seals this text instead of the answer', members: { text: text('The text.') } },
  edit: {
    does: 'sets and removes members of the identity, then seals it',
    members: {
      'set?': { type: 'object', description: 'Members with their new values.', additionalProperties: true },
      'remove?': { type: 'array', description: 'Names of members.', items: { type: 'string' } },
    },
  },
  'other-key': { does: 'seals under a random key' },
  'previous-key': { does: 'seals under the key of the answer before this one' },
  flip: {
    does: 'flips one bit of the sealed answer',
    members: { part: { type: 'string', description: 'Where.', enum: ['iv', 'ciphertext', 'tag'] } },
  },
  cut: {
    does: 'leaves out the last bytes of the sealed answer',
    members: { bytes: whole('How many.', { minimum: 1 }) },
  },
  unsealed: { does: 'sends the plaintext as JSON' },
  aged: {
    does: 'sets back the time inside an answer of generate',
    members: { ms: whole('By how much, in milliseconds.') },
  },
  append: { does: 'adds text after the base64', members: { text: text('The text.') } },
  replayed: { does: 'sends the answer before this one again' },
};

/** Which requests get a fault. */
const filter = {
  'requests?': whole('For how many requests.', { minimum: 0, default: 1 }),
  'method?': text('Only for requests by this method. Default: any but OPTIONS'),
  'path?': text('Only for requests to this path, such as `/v2/token/refresh`.'),
};

/** One schema for each kind of fault. */
export const faultSchema: BodySchema = {
  oneOf: Object.entries(faultTable).map(([kind, { does, members: own = {} }]) => ({
    ...members({ kind: { const: kind }, ...own, ...filter }),
    description: `${does[0]?.toUpperCase()}${does.slice(1)}.`,
  })),
};
