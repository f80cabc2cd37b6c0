import { answering, answerOf } from './answering.ts';
import { type Hostile, VIOLATES } from './hostile.ts';

const DEPTH = 100_000;
/** As deep as an answer may be long. */
const OBJECT_DEPTH = 40_000;
const LARGE_BYTES = 255 * 1024;
const violates = { exitCodes: VIOLATES, says: /is violated/ };

function json(id: string, describes: string, body: () => string): Hostile {
  return answering({ id, describes, expects: violates }, () => answerOf('400 Bad Request', body()));
}

/** Errors in plain JSON that is odd, or none. */
export const jsonBodies: readonly Hostile[] = [
  json(
    'deep-json',
    'JSON nested 100,000 deep',
    () => `{"status":"client_error","message":${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}}`,
  ),
  json(
    'deep-objects',
    'objects nested 40,000 deep',
    () =>
      `{"status":"error","message":"no","more":${'{"a":'.repeat(OBJECT_DEPTH)}1${'}'.repeat(OBJECT_DEPTH)}}`,
  ),
  json(
    'large-errors',
    'errors as large as an answer may be',
    () => `{"status":"client_error","message":"${'many words '.repeat(LARGE_BYTES / 11)}"}`,
  ),
  {
    ...json(
      'duplicate-members',
      'an error whose status stands twice',
      () => '{"status":"client_error","message":"no","status":"invalid_token"}',
    ),
    expects: { exitCodes: VIOLATES, says: /names the member "status" more than once/ },
  },
  json(
    'proto-members',
    'members called __proto__ and constructor',
    () =>
      '{"__proto__":{"status":"client_error","message":"no"},"constructor":{"prototype":{"message":"no"}}}',
  ),
  json(
    'huge-numbers',
    'numbers beyond any type',
    () => `{"status":1e400,"message":"no","code":${'9'.repeat(30)},"less":-1e400}`,
  ),
  json(
    'escapes-in-json',
    'terminal escapes in the status and the message',
    () => '{"status":"\\u001b[2J\\u001b[31mclient_error","message":"\\u001b]0;title\\u0007"}',
  ),
  json('not-a-number', 'NaN and Infinity', () => '{"status":NaN,"message":Infinity}'),
];
