import { expect, test } from 'vitest';
import { firstSeen } from './lines/first-seen.ts';
import { exchangesTold } from './lines/whole-run.ts';
import { runProgram, shellTimesMs } from './run-program.ts';

const busyMs = 300;
const busy = `const end = process.cpuUsage().user + ${busyMs * 1_000}; while (process.cpuUsage().user < end);`;

test('a program has an exit code, its output, and the CPU of all its processes', async () => {
  const inner = `require('node:child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(busy)}])`;
  const source = `${inner}; console.log('out'); console.error('err'); process.exitCode = 3`;
  const { exitCode, printed, cpuMs } = await runProgram([process.execPath, '-e', source]);
  expect({ exitCode, printed: printed.trim() }).toEqual({ exitCode: 3, printed: 'out\nerr' });
  expect(cpuMs).toBeGreaterThanOrEqual(busyMs);
});

test('what a shell says of times is read', () => {
  expect(shellTimesMs('0m7.500000s 1m0.250000s')).toBe(67_750);
});

test('a program is ended when it has printed what is waited for', async () => {
  const source =
    'console.log("  waits"); setTimeout(() => console.log("✗ RF-KEY-01"), 50); setTimeout(() => {}, 60000)';
  const seconds = await firstSeen([process.execPath, '-e', source], /^✗ /m);
  expect(seconds).toBeGreaterThan(0.05);
  expect(seconds).toBeLessThan(10);
});

test('a program that never prints it is a failure', async () => {
  await expect(firstSeen([process.execPath, '-e', 'console.log("done")'], /^✗ /m)).rejects.toThrow('done');
});

test.each([
  ['  12 tests, 340 exchanges so far\n  300 tests, 9261 exchanges\n', 9_261],
  ['  300 tests, 10,751 exchanges, 5.3 s\n', 10_751],
])('exchanges are read from the last line that tells them', (printed, expected) => {
  expect(exchangesTold(printed)).toBe(expected);
  expect(() => exchangesTold('conforms')).toThrow('did not tell');
});
