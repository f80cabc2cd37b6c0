import { expect, test } from 'vitest';
import { sampleWaiver } from '../testing/verdict-samples.ts';
import { forVersion, isVersionRange } from './waiver-versions.ts';

const waivers = [sampleWaiver({ versions: '>=2.9.0' }), sampleWaiver({ kind: 'not-testable' })];

test.each([
  ['2.9.0', 2],
  ['2.10.0', 2],
  ['3.0.0-rc.1', 2],
  ['2.10.0.dev3', 2],
  ['2.9', 2],
  ['2.8.9', 1],
  ['2.9.0-SNAPSHOT', 1],
  ['unknown', 1],
])('of a waiver from 2.9.0 and one for all, version %s has %i', (version, count) => {
  expect(forVersion(waivers, version)).toEqual(waivers.slice(2 - count));
});

test('a range is told from any other text', () => {
  expect(['>=2.9.0', '4.0.66', '>=1 <3 || 5.x'].map(isVersionRange)).toEqual([true, true, true]);
  expect(['the newest', '>='].map(isVersionRange)).toEqual([false, false]);
});
