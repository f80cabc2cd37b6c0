import { expect, test } from 'vitest';
import { loadLines } from './load-lines.ts';

const latency = { p50Ms: 1.5, p90Ms: 3, p99Ms: 9, p999Ms: 40, maxMs: 55.5 };

test('a load is told in a few lines', () => {
  const minute = (number: number, answers: number) => ({
    minute: number,
    answers,
    statuses: { '200 success': answers - 1, '400 invalid_token': 1 },
  });
  expect(
    loadLines({
      durationMs: 150_400,
      answers: 15_010,
      answersPerSecond: 99.8,
      rateLimit: 100,
      rounds: 3,
      latency: [{ endpoint: 'refresh', answers: 15_010, ...latency }],
      minutes: [minute(0, 6_002), minute(1, 5_998), minute(2, 3_010)],
    }),
  ).toEqual([
    '15,010 answers in 150 s, 99.8 a second of the 100 asked for; tests ran with 3 seeds',
    'refresh, 15,010 answers: half within 1.5 ms, 90 % within 3 ms, 99 % within 9 ms, 99.9 % within 40 ms, the last within 55.5 ms',
    '15,007 × 200 success, 3 × 400 invalid_token; 5,998 to 6,002 answers a minute',
  ]);
});

test('nothing is made up where nothing answered', () => {
  const nothing = { durationMs: 0, answers: 0, answersPerSecond: 0, rounds: 1, latency: [], minutes: [] };
  expect(loadLines(nothing)).toEqual(['0 answers in 0 s, 0 a second; tests ran with 1 seed']);
});
