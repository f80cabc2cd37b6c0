import fc from 'fast-check';
import type { Answer } from '../../client/exchange.ts';
import { TransportError, type TransportErrorCode } from '../../client/transport-error.ts';

/** What becomes of an operator's right answer on its way; it throws where none arrives. */
export type Alteration = (usual: Answer) => Answer;

const codes: readonly TransportErrorCode[] = ['broken-off', 'broken-off', 'too-large', 'unreachable'];
const names = [
  'content-type',
  'content-encoding',
  'retry-after',
  'location',
  'access-control-allow-origin',
  'date',
  'x',
];
const values = [
  '',
  '0',
  'gzip',
  'br, zstd',
  'utf-8',
  'text/html',
  'a/b; c="',
  '*',
  'null',
  '-1',
  'Wed, 99 Foo 2026',
];
const spellings: readonly ((text: string) => string)[] = [
  (text) => `"${text}"`,
  (text) => `\u00ef\u00bb\u00bf${text}`,
  (text) => `${text};`,
  (text) => text + text,
  (text) => text.slice(0, -1),
  (text) => text.slice(5),
  (text) => text.replace(/=+$/, ''),
  (text) => text.toLowerCase(),
  (text) => text.replaceAll('+', '-').replaceAll('/', '_'),
  (text) => text.replace(/(.{9})/g, '$1\n'),
  (text) => Buffer.from(text, 'latin1').toString('base64'),
  (text) => Buffer.from(text, 'base64').toString('latin1'),
];

const httpStatus = fc.oneof(
  fc.constantFrom(200, 200, 201, 204, 302, 400, 401, 404, 405, 413, 429, 500, 502, 503, 504),
  fc.integer({ min: 200, max: 999 }),
);
const headers = fc.dictionary(
  fc.oneof(fc.constantFrom(...names), fc.stringMatching(/^[a-z-]{1,12}$/)),
  fc.array(fc.oneof(fc.constantFrom(...values), fc.string({ unit: 'binary' })), {
    minLength: 1,
    maxLength: 3,
  }),
  { noNullPrototype: true },
);
const statuses = fc.constantFrom('success', 'optout', 'client_error', 'expired_token', '', '__proto__');
const fields = fc.constantFrom(
  'advertising_token',
  'refresh_token',
  'refresh_response_key',
  'refresh_expires',
  'x',
);

/** A JSON value that may look like an answer. */
export const anyJson: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.record({
    status: fc.oneof(statuses, fc.jsonValue()),
    message: fc.oneof(fc.string(), fc.jsonValue()),
    body: fc.oneof(fc.dictionary(fields, fc.jsonValue()), fc.jsonValue()),
  }),
);

/** Any bytes for a body: none, text, JSON, base64 or noise. */
export const anyBytes: fc.Arbitrary<Buffer> = fc.oneof(
  fc.constant(Buffer.alloc(0)),
  fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
  fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(Buffer.from(bytes).toString('base64'))),
  fc.string({ unit: 'binary', maxLength: 200 }).map((text) => Buffer.from(text)),
  anyJson.map((value) => Buffer.from(JSON.stringify(value))),
);

function lost(code: TransportErrorCode): Alteration {
  return () => {
    throw new TransportError(code, `the answer was ${code}`);
  };
}

/** Leaves an answer as it is most of the time, so that tests get far, and then does anything to it. */
export function alteration(): fc.Arbitrary<Alteration> {
  return fc.oneof(
    { weight: 12, arbitrary: fc.constant<Alteration>((usual) => usual) },
    {
      weight: 2,
      arbitrary: httpStatus.map(
        (code): Alteration =>
          (usual) => ({ ...usual, httpStatus: code }),
      ),
    },
    {
      weight: 2,
      arbitrary: headers.map(
        (more): Alteration =>
          (usual) => ({ ...usual, headers: { ...usual.headers, ...more } }),
      ),
    },
    {
      weight: 2,
      arbitrary: anyBytes.map(
        (body): Alteration =>
          (usual) => ({ ...usual, body }),
      ),
    },
    {
      weight: 3,
      arbitrary: fc.constantFrom(...spellings).map(
        (spell): Alteration =>
          (usual) => ({
            ...usual,
            body: Buffer.from(spell(usual.body.toString('latin1')), 'latin1'),
          }),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.record({ httpStatus, headers, body: anyBytes }).map(
        (answer): Alteration =>
          () =>
            answer,
      ),
    },
    { weight: 1, arbitrary: fc.constantFrom(...codes).map(lost) },
  );
}
