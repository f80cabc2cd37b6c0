import { describe, expect, test } from 'vitest';
import type { ReplayPoint } from '../scenario/settings.ts';
import { formatReplayPoint, parseReplayPoint } from './replay-point.ts';

const points: { text: string; point: ReplayPoint }[] = [
  { text: 'RF-KEY-01.a-chain', point: { test: 'RF-KEY-01.a-chain' } },
  { text: 'RF-KEY-01.a-chain:0:1:12', point: { test: 'RF-KEY-01.a-chain', path: '0:1:12' } },
  {
    text: 'RF-ENC-06.no-vector-twice+RF-KEY-01.a-chain+RF-SEM-03.at-once',
    point: {
      test: 'RF-ENC-06.no-vector-twice',
      senders: ['RF-KEY-01.a-chain', 'RF-SEM-03.at-once'],
    },
  },
  {
    text: 'RF-SEM-01.model:3:0:mABBC/:F',
    point: { test: 'RF-SEM-01.model', path: '3:0', replayPath: 'ABBC/:F' },
  },
  { text: 'RF-SEM-01.model:3:m7:0', point: { test: 'RF-SEM-01.model', path: '3', replayPath: '7:0' } },
];

describe('a replay point', () => {
  test.each(points)('$text is written and read', ({ text, point }) => {
    expect(formatReplayPoint(point)).toBe(text);
    expect(parseReplayPoint(text)).toEqual(point);
  });

  test.each([
    '',
    ':0',
    'RF-KEY-01.a:',
    'RF-KEY-01.a:x',
    'RF-KEY-01.a:0:',
    'RF-KEY-01.a:mAB',
    'two words',
    'RF-KEY-01.a:0:m',
    'RF-KEY-01.a+',
    '+RF-KEY-01.a',
  ])('"%s" is none', (text) => {
    expect(parseReplayPoint(text)).toBeUndefined();
  });
});
