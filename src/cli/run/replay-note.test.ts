import { expect, test } from 'vitest';
import { sampleCase } from '../../run/testing/verdict-samples.ts';
import { replayNotes } from './replay-note.ts';

test('a replay that passes has a note about its limits', () => {
  const [note] = replayNotes([sampleCase({ outcome: 'passed' })], true);
  expect(note).toMatch(/traffic of other tests.*same --seed/);
});

test('a replay that fails, and a whole run, have no such note', () => {
  expect(replayNotes([sampleCase({ outcome: 'violated' })], true)).toEqual([]);
  expect(replayNotes([sampleCase({ outcome: 'not-testable' })], true)).toEqual([]);
  expect(replayNotes([sampleCase({ outcome: 'passed' })], false)).toEqual([]);
  expect(replayNotes([], true)).toEqual([]);
});
