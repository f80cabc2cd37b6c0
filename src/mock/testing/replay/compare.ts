import { expect } from 'vitest';
import { decodeBase64 } from '../../../envelope/base64.ts';
import { open } from '../../../envelope/envelope.ts';
import type { WireAnswer } from '../test-caller.ts';
import type { RecordedExchange } from './recording.ts';

/** Headers of the connection, which the recording does not contain. */
const CONNECTION_HEADERS = ['content-length', 'connection', 'keep-alive', 'transfer-encoding'];
/** An identity's fields as the recording writes their values. */
export const SIX_FIELDS = {
  advertising_token: 'string(219)',
  refresh_token: 'string(388)',
  identity_expires: 'number',
  refresh_expires: 'number',
  refresh_from: 'number',
  refresh_response_key: 'string(44)',
};

/** A value as the recording describes it: strings of an identity by length, numbers by type. */
export function shapeOf(answer: Record<string, unknown>): unknown {
  const body = answer['body'];
  if (typeof body !== 'object' || body === null) return answer;
  const shapes = Object.entries(body).map(([name, value]) => [
    name,
    typeof value === 'string' ? `string(${value.length})` : typeof value,
  ]);
  return { ...answer, body: Object.fromEntries(shapes) };
}

/** Compares the status, the headers, and the body or plaintext of an answer with the recording. */
export function compare(recorded: RecordedExchange, answer: WireAnswer, responseKey?: string): void {
  expect(answer.httpStatus).toBe(recorded.status);
  compareHeaders(recorded, answer);
  if (recorded.plaintext !== undefined) {
    const sealed = recorded.sealed === 'bytes' ? answer.body : decodeBase64(answer.text);
    const plaintext = open(sealed, decodeBase64(responseKey ?? '')).toString('utf8');
    expect(shapeOf(JSON.parse(plaintext))).toEqual(recorded.plaintext);
    return;
  }
  compareBody(recorded, answer);
}

function compareHeaders(recorded: RecordedExchange, answer: WireAnswer): void {
  if (recorded.headers === undefined) return;
  const own = Object.entries(answer.headers).filter(([name]) => !CONNECTION_HEADERS.includes(name));
  const isWhole = !('content-type' in recorded.headers) || 'vary' in recorded.headers;
  if (isWhole) expect(Object.fromEntries(own)).toEqual(recorded.headers);
  else expect(Object.fromEntries(own)).toMatchObject(recorded.headers);
}

function compareBody({ body }: RecordedExchange, answer: WireAnswer): void {
  if (body === undefined) return;
  if (body === 'plain JSON, status success, the six fields; not sealed') {
    expect(shapeOf(JSON.parse(answer.text))).toEqual({ status: 'success', body: SIX_FIELDS });
    return;
  }
  if (typeof body !== 'string') throw new Error(`no rule for the recorded body ${JSON.stringify(body)}`);
  if (!body.includes('<i32>')) return void expect(answer.text).toBe(body);
  const [before = '', after = ''] = body.split('<i32>');
  expect(answer.text.startsWith(before)).toBe(true);
  expect(answer.text.endsWith(after)).toBe(true);
  const number = Number(answer.text.slice(before.length, answer.text.length - after.length));
  expect(number).toBe(number | 0);
}
