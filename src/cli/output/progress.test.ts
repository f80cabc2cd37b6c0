import { describe, expect, test } from 'vitest';
import { sampleCase, sampleFailure, sampleWaiver } from '../../run/testing/verdict-samples.ts';
import { showProgress } from './progress.ts';

/** The output of progress, and its clock. */
function shown(isLive: boolean, waivers = [] as ReturnType<typeof sampleWaiver>[]) {
  const written: string[] = [];
  const clock = { nowMs: 0 };
  const write = (text: string) => void written.push(text);
  const progress = showProgress({ isLive, width: 60, color: false, write }, waivers, () => clock.nowMs);
  return { written, clock, progress };
}

const ERASED = '\r\u001b[2K';
const violated = sampleCase({ outcome: 'violated', failures: [sampleFailure()] });
const violation = [
  '✗ RF-ST-04 MUST  an empty body is client_error',
  '    expected  HTTP 400 client_error',
  '    got       HTTP 400 invalid_token (plain)',
  '',
].join('\n');

test('what an answer has broken is shown before the test that reports it ends, and once', () => {
  const { written, progress } = shown(false);
  const [{ expected, actual } = { expected: '', actual: '' }] = violated.failures;
  progress.seen?.({ requirement: 'RF-ST-04', message: 'an empty body is client_error', expected, actual });
  progress.seen?.({ requirement: 'RF-ST-04', message: 'another answer', expected, actual });
  progress.caseDone(violated);
  expect(written).toEqual([violation]);
});

describe('on a terminal', () => {
  test('one line has the count, the total and the part, and is erased at the end', () => {
    const { written, clock, progress } = shown(true);
    progress.begin?.(189);
    progress.caseDone(sampleCase());
    progress.caseDone(sampleCase({ part: 'encryption', evidence: { exchanges: 1_005, propertyRuns: 0 } }));
    clock.nowMs = 12_340;
    progress.end();
    expect(written).toEqual([
      `${ERASED}  1/189  status mapping`,
      `${ERASED}  2/189  encryption`,
      ERASED,
      '  2 tests, 1,007 exchanges, 12.3 s\n',
    ]);
  });

  test('the total grows when a run begins again', () => {
    const { written, progress } = shown(true);
    progress.begin?.(1);
    progress.caseDone(sampleCase());
    progress.begin?.(1);
    progress.caseDone(sampleCase());
    expect(written.at(-1)).toBe(`${ERASED}  2/2  status mapping`);
  });

  test('a violation stands above the line, once for each requirement, and is counted', () => {
    const { written, progress } = shown(true);
    progress.caseDone(violated);
    progress.caseDone({ ...violated, title: 'another' });
    expect(written).toEqual([
      violation,
      `${ERASED}  1  status mapping  1 violated`,
      `${ERASED}  2  status mapping  1 violated`,
    ]);
  });

  test('what is announced is erased before the next line', () => {
    const { written, progress } = shown(true);
    progress.announce('making the report');
    progress.clear();
    progress.clear();
    expect(written).toEqual([`${ERASED}  making the report`, ERASED]);
  });

  test('no line is longer than the terminal', () => {
    const { written, progress } = shown(true);
    progress.announce('x'.repeat(200));
    expect(written[0]).toHaveLength(ERASED.length + 59);
  });

  test('a test without a record counts, and has no part', () => {
    const { written, progress } = shown(true);
    progress.caseDone(undefined);
    expect(written).toEqual([`${ERASED}  1`]);
  });
});

describe('what is expected is not shown as a violation', () => {
  test.each([
    ['waived', violated, [sampleWaiver()]],
    ['of an INFO requirement', { ...violated, requirement: 'RF-BODY-08' as const }, []],
  ])('%s', (_, record, waivers) => {
    const { written, progress } = shown(true, waivers);
    progress.caseDone(record);
    expect(written).toEqual([`${ERASED}  1  status mapping`]);
  });
});

describe('elsewhere', () => {
  test('a line is written at most every five seconds, and one at the end', () => {
    const { written, clock, progress } = shown(false);
    for (const nowMs of [100, 4_999, 5_000, 9_999, 10_000]) {
      clock.nowMs = nowMs;
      progress.caseDone(sampleCase());
    }
    progress.end();
    expect(written).toEqual([
      '  3  status mapping\n',
      '  5  status mapping\n',
      '  5 tests, 10 exchanges, 10.0 s\n',
    ]);
  });

  test('a violation is written at once, without codes of a terminal', () => {
    const { written, progress } = shown(false);
    progress.caseDone(violated);
    progress.announce('making the report');
    expect(written).toEqual([violation, '  making the report\n']);
  });

  test('a run without tests writes nothing', () => {
    const { written, progress } = shown(false);
    progress.end();
    expect(written).toEqual([]);
  });
});
