import { expect, test } from 'vitest';
import { readingFollowed } from './reading.ts';

test('an observation names the reading and says what it means', () => {
  expect(readingFollowed('RF-OPT-02', 'everyone')).toMatch(/^follows the reading "everyone": .{20,}\.$/);
});

test('a reading that the catalogue does not know is a defect', () => {
  expect(() => readingFollowed('RF-OPT-02', 'nobody')).toThrow(/RF-OPT-02 has no reading "nobody"/);
  expect(() => readingFollowed('RF-OPT-01', 'everyone')).toThrow(/no reading/);
});
