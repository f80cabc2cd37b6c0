import { describe, expect, test } from 'vitest';
import { Availability } from './availability.ts';
import { openRefreshAnswer } from './opened.ts';
import { startTinyServer } from './testing/tiny-server.ts';
import { openTransport } from './transport.ts';
import { TransportError } from './transport-error.ts';

type Given = { httpStatus: number; headers?: Record<string, string>; body?: string };

const busy: Given = { httpStatus: 429, headers: { 'retry-after': '0' } };
const page: Given = { httpStatus: 503, headers: { 'content-type': 'text/html' }, body: '<html>busy</html>' };
const fine: Given = { httpStatus: 200, body: '{}' };
const refused: Given = { httpStatus: 400, body: '{"status":"client_error"}' };

/** Sends one request to an operator that answers so, one answer after the other, the last one for ever. */
async function sentTo(answers: readonly Given[], availability = new Availability(), gate?: AbortController) {
  let asked = 0;
  await using server = await startTinyServer((_request, response) => {
    const { httpStatus, headers, body = '' } = answers[Math.min(asked, answers.length - 1)] as Given;
    asked += 1;
    response.writeHead(httpStatus, headers).end(body);
  });
  const told: string[] = [];
  const observed: number[] = [];
  await using transport = openTransport({
    baseUrl: server.baseUrl,
    availability,
    observe: ({ response }) => observed.push(response.httpStatus),
    gate: {
      admit: () => Promise.resolve(),
      answered: () => void told.push('answered'),
      failed: ({ code }) => void told.push(code),
      closed: gate?.signal ?? new AbortController().signal,
    },
  });
  const body = Buffer.from('AAAA');
  const openSuccess = (bytes: Buffer) => openRefreshAnswer(bytes, Buffer.alloc(32));
  const request = {
    method: 'POST',
    path: '/',
    headers: [],
    body,
    authorization: 'none',
    openSuccess,
  } as const;
  const outcome = await transport.send(request).then(
    ({ response }) => response.httpStatus,
    (error: unknown) => error as TransportError,
  );
  return { outcome, asked, told, observed, count: availability.count };
}

describe('an answer of what stands in front of an operator', () => {
  test.each([
    ['HTTP 429', busy],
    ['HTTP 429 with JSON of the contract', { ...busy, body: '{"status":"client_error"}' }],
    ['HTTP 503 with a page', page],
    ['HTTP 502 without a body', { httpStatus: 502 }],
    ['HTTP 504 with JSON of its own', { httpStatus: 504, body: '{"message":"Endpoint request timed out"}' }],
    ['HTTP 503 with a status that is a number', { httpStatus: 503, body: '{"status":503}' }],
  ])('%s is not evidence: the request is sent again', async (_, first) => {
    const { outcome, asked, told, observed, count } = await sentTo([first, fine]);
    expect([outcome, asked]).toEqual([200, 2]);
    expect([told, observed, count]).toEqual([['answered'], [200], { answers: 1, of: 2 }]);
  });

  test.each([
    ['HTTP 500', { httpStatus: 500 }],
    ['HTTP 501', { httpStatus: 501 }],
    ['HTTP 503 with JSON of the contract', { httpStatus: 503, body: '{"status":"unknown"}' }],
  ])('%s is evidence, and sent once', async (_, first) => {
    const { outcome, asked, observed } = await sentTo([first, fine]);
    expect([outcome, asked, observed]).toEqual([first.httpStatus, 1, [first.httpStatus]]);
  });

  test('is asked for three times more and then given up', async () => {
    const { outcome, asked, told, observed, count } = await sentTo([page]);
    expect(outcome).toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(/4 times.*HTTP 503/),
    });
    expect([asked, told, observed, count]).toEqual([4, ['unavailable'], [], { answers: 4, of: 4 }]);
  });

  test('may hide an answer that used the token up, so that an error after it is not evidence', async () => {
    const { outcome } = await sentTo([page, refused]);
    expect(outcome).toMatchObject({ code: 'unavailable', message: expect.stringMatching(/used up/) });
    const known = new Availability({ mayBeUsedUp: () => false });
    expect((await sentTo([page, refused], known)).outcome).toBe(400);
    expect((await sentTo([busy, refused])).outcome).toBe(400);
  });

  test('is waited for as long as it asks, and no longer than the run allows', async () => {
    const slow = { httpStatus: 429, headers: { 'retry-after': '60' } };
    const startedMs = performance.now();
    await sentTo([slow, fine], new Availability({ maxWaitMs: 150 }));
    await sentTo([slow, slow, slow, fine], new Availability({ maxWaitMs: 150 }));
    const tookMs = performance.now() - startedMs;
    expect(tookMs).toBeGreaterThan(290);
    expect(tookMs).toBeLessThan(2_000);
  });

  test('is not waited for any longer when the run has given the target up', async () => {
    const gate = new AbortController();
    const slow = { httpStatus: 429, headers: { 'retry-after': '60' } };
    setTimeout(() => gate.abort(new TransportError('given-up', 'no more')), 50);
    const { outcome } = await sentTo([slow], new Availability({ maxWaitMs: 60_000 }), gate);
    expect(outcome).toMatchObject({ code: 'given-up' });
  });
});
