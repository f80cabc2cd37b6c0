import { describe, expect, test } from 'vitest';
import type { ExchangeView } from '../run/evidence/case-record.ts';
import { exchangeText, exchangeTitle } from './exchange-text.ts';

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
    expect(exchangeTitle(view)).toBe('#12 POST /v2/token/refresh: 200');
  });

  test('says why there is no answer', () => {
    const { answer: _, opened: __, ...unanswered } = view;
    const text = exchangeText({ ...unanswered, error: 'connection reset' });
    expect(text).toContain('--- Answer ---\nNo answer: connection reset');
    expect(text).not.toContain('Plaintext');
    expect(exchangeText(unanswered)).toContain('No answer: unknown');
    expect(exchangeTitle(unanswered)).toBe('#12 POST /v2/token/refresh: no answer');
  });
});
