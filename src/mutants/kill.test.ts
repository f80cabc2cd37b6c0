import { describe, expect, test } from 'vitest';
import { judgeKill } from './kill.ts';

const mutant = {
  breaks: ['RF-KEY-01', 'RF-KEY-05'],
  alsoBreaks: { 'RF-KEY-02': 'an earlier key that is kept opens later answers' },
} as const;

describe('a mutant', () => {
  test.each([
    { violated: [], fate: 'survived' },
    { violated: ['RF-KEY-01'], fate: 'killed' },
    { violated: ['RF-KEY-05', 'RF-KEY-02'], fate: 'killed' },
    { violated: ['RF-KEY-02'], fate: 'killed-by-another' },
    { violated: ['RF-ENC-01'], fate: 'killed-by-another' },
    { violated: ['RF-KEY-01', 'RF-ENC-01'], fate: 'accused' },
  ] as const)('of which $violated are violated is $fate', ({ violated, fate }) => {
    expect(judgeKill(mutant, { violated, defects: [] }).fate).toBe(fate);
  });

  test('on which the suite broke proves nothing, whatever else was found', () => {
    const outcome = { violated: ['RF-KEY-01'], defects: ['RF-ENC-01 threw'] } as const;
    expect(judgeKill(mutant, outcome).fate).toBe('broken');
  });

  test('has its violations told apart', () => {
    const violated = ['RF-KEY-01', 'RF-KEY-02', 'RF-ENC-01'] as const;
    expect(judgeKill(mutant, { violated, defects: [] })).toEqual({
      fate: 'accused',
      own: ['RF-KEY-01'],
      following: ['RF-KEY-02'],
      unrelated: ['RF-ENC-01'],
    });
  });
});
