import { answering, answerOf } from './answering.ts';
import { type Hostile, INCOMPLETE, VIOLATES } from './hostile.ts';

const DEPTH = 100_000;
/** The deepest that fits into the largest answer that the suite reads. */
const OBJECT_DEPTH = 40_000;
const LARGE_BYTES = 255 * 1024;
/** A run with credentials ends before its first test, since every generate is refused: the credentials may be wrong. */
const judged = [...VIOLATES, ...INCOMPLETE];
const violates = { exitCodes: judged, says: /is violated|to every request/ };

function json(id: string, describes: string, body: () => string): Hostile {
  return answering({ id, describes, expects: violates }, () => answerOf('400 Bad Request', body()));
}

/** Operators whose errors are unusual JSON, or not JSON at all. */
export const jsonBodies: readonly Hostile[] = [
  json(
    'deep-json',
    'sends arrays nested 100,000 deep',
    () => `{"status":"client_error","message":${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}}`,
  ),
  json(
    'deep-objects',
    'sends objects nested 40,000 deep',
    () =>
      `{"status":"error","message":"no","more":${'{"a":'.repeat(OBJECT_DEPTH)}1${'}'.repeat(OBJECT_DEPTH)}}`,
  ),
  json(
    'large-errors',
    'sends errors almost as large as the largest answer that the suite reads',
    () => `{"status":"client_error","message":"${'many words '.repeat(LARGE_BYTES / 11)}"}`,
  ),
  {
    ...json(
      'duplicate-members',
      'sends an error with two members called status',
      () => '{"status":"client_error","message":"no","status":"invalid_token"}',
    ),
    expects: { exitCodes: judged, says: /names the member "status" more than once|to every request/ },
  },
  json(
    'proto-members',
    'sends members called __proto__ and constructor',
    () =>
      '{"__proto__":{"status":"client_error","message":"no"},"constructor":{"prototype":{"message":"no"}}}',
  ),
  json(
    'huge-numbers',
    'sends numbers that are too large for a double',
    () => `{"status":1e400,"message":"no","code":${'9'.repeat(30)},"less":-1e400}`,
  ),
  json(
    'escapes-in-json',
    'sends terminal escapes in the status and the message',
    () => '{"status":"\\u001b[2J\\u001b[31mclient_error","message":"\\u001b]0;title\\u0007"}',
  ),
  json(
    'not-a-number',
    'sends NaN and Infinity, which are not JSON',
    () => '{"status":NaN,"message":Infinity}',
  ),
];
