import { faultSchema } from './fault-schemas.ts';
import { type BodySchema, members, type Operation, text, whole } from './operation.ts';

const done = members({ done: { const: true } });
const apiKey = { apiKey: text('API key of a client.') };
const keyId = { id: whole('Id of a key.') };
const atMs = (what: string) => whole(`${what}, Unix milliseconds of the operator's clock.`);
const lifetime = (of: string) => whole(`${of}, in milliseconds.`);

/** An object of which exactly one of these members is given. */
function oneOf(described: Readonly<Record<string, BodySchema>>): BodySchema {
  return { oneOf: Object.entries(described).map(([name, schema]) => members({ [name]: schema })) };
}

/** One request, as `GET /journal` lists it; redacted. */
const journalEntry = members({
  atMs: atMs('When it came'),
  realAtMs: whole("When it came, Unix milliseconds of the machine's clock."),
  method: text('Its method.'),
  path: text('Its path, without the query.'),
  'query?': text('Its query, redacted.'),
  headers: {
    type: 'object',
    description: 'Its headers, redacted; a credential is a fingerprint.',
    additionalProperties: { type: 'string' },
  },
  authorization: {
    type: 'string',
    enum: ['none', 'unknown', 'client'],
    description: 'Whose Authorization header it had.',
  },
  bodyBytes: whole('Length of its body.'),
  bodyFingerprint: text('Distinguishes bodies.'),
  httpStatus: whole('HTTP status of the answer; 0 where the connection was broken off.'),
  'status?': text("The contract's status of the answer."),
  answerFingerprint: text('Distinguishes answers.'),
  'fault?': text('The kind of the fault that it got.'),
});

/** Every operation of the control server by method and path. The server, its OpenAPI and its page are made of this. */
export const operations = {
  'GET /': {
    name: 'list',
    summary: 'Lists the operations.',
    answer: { type: 'object', additionalProperties: { type: 'string' } },
  },
  'GET /clock': {
    name: 'readClock',
    summary: "Tells the operator's time.",
    answer: members({ nowMs: atMs('Now') }),
  },
  'POST /clock': {
    name: 'moveClock',
    summary: 'Moves the clock, by a distance or to a time.',
    request: oneOf({ advanceMs: whole('By how much, in milliseconds.'), setMs: atMs('The new time') }),
    example: { advanceMs: 3_600_000 },
    answer: members({ nowMs: atMs('Now') }),
  },
  'POST /keys': {
    name: 'addKey',
    summary: 'Adds a key of the operator.',
    request: members({
      keyset: { type: 'string', enum: ['master', 'site', 'refresh'], description: 'What it is for.' },
      'activatesAtMs?': atMs('When it becomes active (default: now)'),
      'expiresAtMs?': atMs('When it expires (default: never)'),
    }),
    example: { keyset: 'refresh' },
    answer: members(keyId),
  },
  'POST /keys/activate': keyOperation('activateKey', 'Activates a key.'),
  'POST /keys/expire': keyOperation(
    'expireKey',
    'Expires a key: it seals no more tokens, and still opens them.',
  ),
  'POST /keys/delete': keyOperation('deleteKey', 'Deletes a key: tokens under it are refused.'),
  'POST /keys/rotate': {
    name: 'rotateKey',
    summary: 'Adds a refresh key that is active now.',
    answer: members(keyId),
  },
  'POST /opt-outs': {
    name: 'optOut',
    summary: 'Opts a user out, who is named as in a generate request.',
    request: oneOf({
      email: text('An address.'),
      phone: text('A phone number.'),
      email_hash: text('Base64 of the SHA-256 of a normalized address.'),
      phone_hash: text('Base64 of the SHA-256 of a phone number.'),
    }),
    example: { email: 'someone@example.com' },
    answer: done,
  },
  'POST /clients/disable': clientOperation(
    'disableClient',
    'Disables a client: it is not authorized any more.',
  ),
  'POST /clients/enable': clientOperation('enableClient', 'Enables a client again.'),
  'POST /clients/replace': {
    name: 'replaceClient',
    summary: 'Gives a client a new API key, client secret or site.',
    request: members({
      ...apiKey,
      replacement: members({
        'apiKey?': text('Its new API key.'),
        'clientSecret?': text('Its new client secret, base64 of 32 bytes.'),
        'siteId?': whole('Its new site.'),
      }),
    }),
    example: { apiKey: 'mock-api-key-of-another-site', replacement: { siteId: 122 } },
    answer: done,
  },
  'POST /lifetimes': {
    name: 'setLifetimes',
    summary: 'Sets how long new identities live.',
    request: members({
      'identityMs?': lifetime('Until `identity_expires`'),
      'refreshMs?': lifetime('Until `refresh_expires`'),
      'refreshFromMs?': lifetime('Until `refresh_from`'),
    }),
    example: { identityMs: 60_000 },
    answer: done,
  },
  'POST /faults': {
    name: 'injectFault',
    summary: 'Lets the next requests that fit go wrong. Several faults queue up.',
    request: faultSchema,
    example: { kind: 'status', httpStatus: 503, requests: 2, path: '/v2/token/refresh' },
    answer: done,
  },
  'POST /release': {
    name: 'release',
    summary: 'Lets every answer go that a fault holds.',
    answer: members({ released: whole('How many there were.') }),
  },
  'GET /journal': {
    name: 'readJournal',
    summary: 'Lists the last 10,000 requests, redacted, oldest first.',
    answer: { type: 'array', items: journalEntry },
  },
  'POST /reset': {
    name: 'reset',
    summary: 'Restores the initial state: clock, keys, clients, opt-outs, faults and journal.',
    answer: done,
  },
} as const satisfies Readonly<Record<string, Operation>>;

/** Method and path of an operation, such as `POST /clock`. */
export type OperationRoute = keyof typeof operations;

function keyOperation(name: string, summary: string): Operation {
  return { name, summary, request: members(keyId), example: { id: 3 }, answer: done };
}

function clientOperation(name: string, summary: string): Operation {
  return {
    name,
    summary,
    request: members(apiKey),
    example: { apiKey: 'mock-api-key-of-the-publisher' },
    answer: done,
  };
}
