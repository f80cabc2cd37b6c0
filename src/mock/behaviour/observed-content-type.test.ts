import { describe, expect, test } from 'vitest';
import type { MockRequest } from '../http/mock-request.ts';
import { compare, SIX_FIELDS } from '../testing/replay/compare.ts';
import { contentTypeRecording } from '../testing/replay/recording.ts';
import { headersNamed, startObserved } from '../testing/replay/world.ts';
import { call, generate } from '../testing/test-caller.ts';
import { failOverContentType, textOfBody } from './observed-content-type.ts';

const { exchanges } = contentTypeRecording;
const ID = /^content-type\.(?<type>.+)\.(?<body>T|AAAA)\.(?<authorization>bearer|no-bearer)$/;

/** The parts of an id: the content type, the body and the authorization. */
function partsOf(id: string): { type: string; body: string; authorization: string } {
  const { type, body, authorization } = ID.exec(id)?.groups ?? {};
  if (type === undefined || body === undefined || authorization === undefined)
    throw new Error(`no rule for ${id}`);
  return { type, body, authorization };
}

describe('the observed behaviour treats content types like the recorded operator', () => {
  test('the recording has 14 content types and two bodies, with and without a bearer', () => {
    expect(new Set(exchanges.map(({ id }) => id)).size).toBe(56);
    expect(new Set(exchanges.map(({ id }) => partsOf(id).type)).size).toBe(14);
  });

  test.each(exchanges)('$id', async ({ headers, plaintext, ...recorded }) => {
    const { type, body, authorization } = partsOf(recorded.id);
    await using operator = await startObserved();
    const identity = await generate(operator);
    const answer = await call(operator.baseUrl, {
      headers: { ...headersNamed(authorization, operator), 'content-type': type },
      body: body === 'T' ? identity.refresh_token : body,
    });
    const flat = Object.fromEntries(
      Object.entries(headers).map(([name, values]) => [name, values.join(', ')]),
    );
    const success = { status: 'success', body: SIX_FIELDS };
    const told = plaintext === undefined ? {} : { plaintext: success };
    compare({ ...recorded, headers: flat, ...told }, answer, identity.refresh_response_key);
    if (answer.httpStatus === 500) expect(answer.headers['content-type']).toBeUndefined();
  });
});

function requestOf(contentType: string, body: string | Buffer = 'text'): MockRequest {
  const headers = { 'content-type': contentType };
  return { method: 'POST', path: '/', query: '', headers, mediaType: '', body: Buffer.from(body) };
}

test('the answer to a page of another origin says that the operator failed', async () => {
  await using operator = await startObserved();
  const headers = { origin: 'https://publisher.example', 'content-type': 'text/plain; charset=' };
  const answer = await call(operator.baseUrl, { headers, body: 'AAAA' });
  expect([answer.httpStatus, answer.text]).toEqual([500, 'Internal Server Error']);
  expect(answer.headers['access-control-allow-origin']).toBe('https://publisher.example');
});

test.each(['a/b; charset', 'a/b; charset= utf-8', 'a/b; x="; charset=utf-8"; charset=none', 'a/b; c=1; d="'])(
  'a body of %s cannot be read',
  (type) => {
    expect(failOverContentType(requestOf(type))).toMatchObject({ httpStatus: 500 });
  },
);

test.each([
  '',
  'a',
  'a; charset="utf-8"',
  'a; charset=none; charset=ascii',
  'a; x="; charset=none',
  'a; y=""',
])('a body of "%s" is read', (type) => {
  expect(textOfBody(requestOf(type))).toBe('text');
});

test('UTF-16 is big-endian, and a multipart form has no body with any charset', () => {
  expect(textOfBody(requestOf('a/b; charset=utf-16', Buffer.from([0, 0x54, 0, 0x31])))).toBe('T1');
  expect(textOfBody(requestOf('multipart/form-data; charset=none'))).toBe('');
});
