import { describe, expect, test } from 'vitest';
import { sampleCase } from '../../run/testing/verdict-samples.ts';
import { showProgress } from './progress.ts';

/** The output of progress, and its clock. */
function shown(isTty: boolean) {
  const written: string[] = [];
  const clock = { nowMs: 0 };
  const progress = showProgress({ isTty, write: (text) => void written.push(text) }, () => clock.nowMs);
  return { written, clock, progress };
}

const ERASED = '\r\u001b[2K';

describe('on a terminal', () => {
  test('one line is updated with every test and erased at the end', () => {
    const { written, progress } = shown(true);
    progress.caseDone(sampleCase());
    progress.caseDone(sampleCase({ evidence: { exchanges: 5, propertyRuns: 0 } }));
    progress.end();
    expect(written).toEqual([`${ERASED}  1 tests, 2 exchanges`, `${ERASED}  2 tests, 7 exchanges`, ERASED]);
  });

  test('a test without a record counts as a test without exchanges', () => {
    const { written, progress } = shown(true);
    progress.caseDone(undefined);
    expect(written).toEqual([`${ERASED}  1 tests, 0 exchanges`]);
  });
});

describe('elsewhere', () => {
  test('a line is written at most every two seconds, and one at the end', () => {
    const { written, clock, progress } = shown(false);
    for (const nowMs of [100, 1_999, 2_000, 3_999, 4_000]) {
      clock.nowMs = nowMs;
      progress.caseDone(sampleCase());
    }
    progress.end();
    expect(written).toEqual([
      '  3 tests, 6 exchanges so far\n',
      '  5 tests, 10 exchanges so far\n',
      '  5 tests, 10 exchanges\n',
    ]);
  });

  test('a run without tests writes nothing', () => {
    const { written, progress } = shown(false);
    progress.end();
    expect(written).toEqual([]);
  });
});
