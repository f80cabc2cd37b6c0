import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MockOperator, startMockOperator } from '../mock-operator.ts';
import { bearer, call, generate } from '../testing/test-caller.ts';
import { observed } from './observed.ts';

let operator: MockOperator;
beforeAll(async () => {
  operator = await startMockOperator({ revision: '2023-08' });
});
afterAll(() => operator.close());

test('documented: only POST is served', async () => {
  for (const method of ['GET', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS']) {
    const answer = await call(operator.baseUrl, { method });
    expect(answer).toMatchObject({ httpStatus: 405, text: '', headers: { allow: 'POST' } });
  }
});

test('documented: every answer allows other origins, and a preflight grants both headers', async () => {
  const { refresh_token } = await generate(operator);
  const headers = { origin: 'https://publisher.example' };
  for (const body of [refresh_token, '']) {
    const answer = await call(operator.baseUrl, { headers, body });
    expect(answer.headers['access-control-allow-origin']).toBe('*');
  }
  const preflight = await call(operator.baseUrl, {
    method: 'OPTIONS',
    headers: { ...headers, 'access-control-request-method': 'POST' },
  });
  expect(preflight.httpStatus).toBe(204);
  expect(preflight.headers['access-control-allow-headers']).toMatch(/Content-Type.*X-UID2-Client-Version/);
});

test('a body of exactly 1 MiB is read, and a body one byte larger is not', async () => {
  const limit = 1024 * 1024;
  expect((await call(operator.baseUrl, { body: Buffer.alloc(limit) })).httpStatus).toBe(400);
  expect((await call(operator.baseUrl, { body: Buffer.alloc(limit + 1) })).httpStatus).toBe(413);
});

test('an unknown expectation is answered 417, without a Date', async () => {
  const answer = await call(operator.baseUrl, { headers: { expect: 'the-unexpected' }, body: 'x' });
  expect(answer.httpStatus).toBe(417);
  expect(answer.headers['date']).toBeUndefined();
});

test('observed: multipart and UTF-16 bodies are not tokens', async () => {
  await using real = await startMockOperator({ revision: '2023-08', behaviour: observed });
  const { refresh_token: body } = await generate(real);
  for (const type of ['multipart/form-data; boundary=x', 'text/plain; charset=utf-16']) {
    const headers = { ...bearer(real.credentials.apiKey), 'content-type': type };
    expect((await call(real.baseUrl, { headers, body })).text).toContain('invalid_token');
  }
});

test.each(['AA==', 'AA', 'Ag==', Buffer.concat([Buffer.from([2]), Buffer.alloc(15)]).toString('base64')])(
  'observed: the short body %s makes the operator fail',
  async (body) => {
    await using real = await startMockOperator({ revision: '2023-08', behaviour: observed });
    const answer = await call(real.baseUrl, { body });
    expect(answer.httpStatus).toBe(500);
    expect(JSON.parse(answer.text)).toMatchObject({ status: 'unknown' });
  },
);

test('observed: a body of incomplete base64 length is not base64', async () => {
  await using real = await startMockOperator({ revision: '2023-08', behaviour: observed });
  const answer = await call(real.baseUrl, { body: 'AgAAA' });
  expect(JSON.parse(answer.text)).toMatchObject({ status: 'error' });
});
