import { expect, test } from 'vitest';
import { idsNamed } from './requirement-patterns.ts';

const known = ['RF-ENC-01', 'RF-ENC-02', 'RF-KEY-01', 'SDK-SEAL-01'] as const;

test.each([
  ['RF-ENC-01', ['RF-ENC-01']],
  ['rf-enc-01', ['RF-ENC-01']],
  [' RF-KEY-01 ', ['RF-KEY-01']],
  ['RF-ENC-*', ['RF-ENC-01', 'RF-ENC-02']],
  ['rf-*-01', ['RF-ENC-01', 'RF-KEY-01']],
  ['*', [...known]],
  ['RF-ENC', ['RF-ENC-01', 'RF-ENC-02']],
  ['sdk-', ['SDK-SEAL-01']],
  ['RF-EN', []],
  ['RF.ENC.01', []],
  ['', []],
])('%j names %j', (text, ids) => {
  expect(idsNamed(text, known)).toEqual(ids);
});
