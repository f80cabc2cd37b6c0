import { describe, expect, test } from 'vitest';
import { sampleExchange } from '../../client/testing/exchange-sample.ts';
import { Load } from './load.ts';

function answer(durationMs: number, httpStatus = 200, status = 'success', path = '/v2/token/refresh') {
  const value = { status };
  const opened = { how: 'plain', value, plaintext: Buffer.from(JSON.stringify(value)) } as const;
  return sampleExchange({ request: { path }, response: { httpStatus }, opened: opened as never, durationMs });
}

describe('the load of a run', () => {
  test('has the quantiles of each endpoint', () => {
    const load = new Load('2023-08');
    for (let ms = 1; ms <= 1_000; ms += 1) load.observe(answer(ms));
    load.observe(answer(7, 200, 'success', '/v2/token/generate'));
    load.observe(answer(8, 404, 'success', '/elsewhere'));
    const { latency, answers } = load.record({ rateLimit: 0, rounds: 1 });
    expect(answers).toBe(1_002);
    expect(latency.map(({ endpoint, answers: own }) => [endpoint, own])).toEqual([
      ['refresh', 1_000],
      ['generate', 1],
      ['other', 1],
    ]);
    const [refresh] = latency;
    // A histogram keeps three digits.
    for (const [name, ms] of [
      ['p50Ms', 500],
      ['p90Ms', 900],
      ['p99Ms', 990],
      ['p999Ms', 999],
      ['maxMs', 1_000],
    ] as const) {
      expect(Math.abs((refresh?.[name] ?? 0) - ms)).toBeLessThanOrEqual(ms / 500);
    }
  });

  test('has the statuses of each minute, of the contract by their names', () => {
    let nowMs = 0;
    const load = new Load('2023-08', () => nowMs);
    const at = (ms: number, ...answers: ReturnType<typeof answer>[]) => {
      nowMs = ms;
      for (const one of answers) load.observe(one);
    };
    at(0, answer(1), answer(1, 400, 'invalid_token'));
    at(59_999, answer(1));
    at(120_000, answer(1, 500, `made up ${Math.random()}`));
    expect(load.record({ rateLimit: 10, rounds: 2 })).toMatchObject({
      durationMs: 120_000,
      answersPerSecond: 0.03,
      rateLimit: 10,
      rounds: 2,
      minutes: [
        { minute: 0, answers: 3, statuses: { '200 success': 2, '400 invalid_token': 1 } },
        { minute: 1, answers: 0, statuses: {} },
        { minute: 2, answers: 1, statuses: { '500 of another status': 1 } },
      ],
    });
  });
});
