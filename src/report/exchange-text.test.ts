import { describe, expect, test } from 'vitest';
import type { ExchangeView } from '../run/evidence/case-record.ts';
import { exchangeText, stepTitle } from './exchange-text.ts';

const view: ExchangeView = {
  index: 12,
  request: {
    method: 'POST',
    path: '/v2/token/refresh',
    headers: [['content-type', 'text/plain']],
    body: 'TOKEN',
  },
  answer: { httpStatus: 200, headers: [['vary', 'origin']], body: 'SEALED' },
  opened: { how: 'sealed', plaintext: '{"status":"optout"}' },
  startedAt: '2026-11-24T03:00:00.000Z',
  durationMs: 1.5,
};

describe('an exchange as text', () => {
  test('shows request, answer and plaintext', () => {
    expect(exchangeText(view).split('\n')).toEqual([
      '--- Request ---',
      'POST /v2/token/refresh',
      'content-type: text/plain',
      '',
      'TOKEN',
      '',
      '--- Answer ---',
      'HTTP 200',
      'vary: origin',
      '',
      'SEALED',
      '',
      '--- Plaintext ---',
      'Opened: sealed',
      '{"status":"optout"}',
      '',
      '--- Time ---',
      'Started 2026-11-24T03:00:00.000Z, took 1.5 ms',
      '',
    ]);
  });

  test('says why there is no answer', () => {
    const { answer: _, opened: __, ...unanswered } = view;
    const text = exchangeText({ ...unanswered, error: 'connection reset' });
    expect(text).toContain('--- Answer ---\nNo answer: connection reset');
    expect(text).not.toContain('Plaintext');
    expect(exchangeText(unanswered)).toContain('No answer: unknown');
  });
});

test.each([
  [{}, 'refresh a token without a bearer: HTTP 200, exchange 12'],
  [{ headers: [['Authorization', '[redacted]']] }, 'refresh a token with a bearer: HTTP 200, exchange 12'],
  [{ path: '/v2/token/generate' }, 'generate an identity without a bearer: HTTP 200, exchange 12'],
  [{ method: 'PUT' }, 'PUT /v2/token/refresh: HTTP 200, exchange 12'],
  [{ path: '/v2/identity/map' }, 'POST /v2/identity/map: HTTP 200, exchange 12'],
] as [Partial<ExchangeView['request']>, string][])('a step says what %o does', (changes, title) => {
  expect(stepTitle({ ...view, request: { ...view.request, ...changes } })).toBe(title);
});

test('a step says that no answer came', () => {
  const { answer: _, ...unanswered } = view;
  expect(stepTitle(unanswered)).toBe('refresh a token without a bearer: no answer, exchange 12');
});
