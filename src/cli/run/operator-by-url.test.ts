import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { documented } from '../../mock/behaviour/documented.ts';
import { startMockOperator } from '../../mock/mock-operator.ts';
import { mockCredentials } from '../../mock/state/mock-credentials.ts';
import { mutantNamed } from '../../mutants/mutants.ts';
import { runCli } from '../testing/run-cli.ts';

// A mock that was started alone is as foreign to a run as any operator.

beforeEach(() => {
  vi.stubEnv('EUID_API_KEY', mockCredentials.apiKey);
  vi.stubEnv('EUID_CLIENT_SECRET', mockCredentials.clientSecret);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const run = (...args: string[]) => runCli(['--runs=3', '--max-wait=0s', ...args], {});
const revision = '2023-08' as const;

test('an operator that conforms ends in 0, and what cannot be tested there is said', async () => {
  await using operator = await startMockOperator({ revision });
  const { exitCode, verdict, output } = await run(`--target=${operator.baseUrl}`);
  expect(exitCode).toBe(0);
  expect(verdict?.waived).toEqual({ violations: 0, notTestable: 6, until: '2027-06-30' });
  expect(output).toContain('conforms with 6 not testable until 2027-06-30');
  expect(output.trimEnd()).toMatch(
    /\ntested http:\S+, 2023-08: conforms with 6 not testable until 2027-06-30 \(exit code 0\)$/,
  );
}, 60_000);

test('with control the same operator is tested whole, but for a second environment, and is left as it was', async () => {
  await using operator = await startMockOperator({ revision, controlPort: 0 });
  const { exitCode, verdict } = await run(`--target=${operator.baseUrl}`, `--control=${operator.controlUrl}`);
  expect(exitCode).toBe(0);
  expect(verdict?.requirements.filter((one) => one.verdict === 'not-testable').map(({ id }) => id)).toEqual([
    'RF-REQ-07',
  ]);
  expect(Math.abs(operator.control.nowMs() - Date.now())).toBeLessThan(5_000);
}, 60_000);

test('with control an operator is found that is wrong only after its keys were rotated', async () => {
  await using operator = await startMockOperator({
    revision,
    controlPort: 0,
    behaviour: mutantNamed('rotated-key-is-forgotten').behaviour(documented),
  });
  const { exitCode, verdict } = await run(
    ...[`--target=${operator.baseUrl}`, `--control=${operator.controlUrl}`, '--requirement=RF-KEY-04'],
  );
  expect([exitCode, verdict?.totals.violates]).toEqual([1, 1]);
  const [failure] = verdict?.requirements[0]?.failures ?? [];
  expect(failure?.replay).toContain(`--control=${operator.controlUrl}`);
}, 60_000);

test('the control server of another operator is refused', async () => {
  await using operator = await startMockOperator({ revision });
  await using other = await startMockOperator({ revision, controlPort: 0 });
  const { exitCode, verdict } = await run(`--target=${operator.baseUrl}`, `--control=${other.controlUrl}`);
  expect(exitCode).toBe(3);
  expect(verdict?.reasons.join()).toContain('belongs to another operator');
}, 60_000);

test('a control server that does not answer is named', async () => {
  await using operator = await startMockOperator({ revision });
  const { exitCode, verdict } = await run(`--target=${operator.baseUrl}`, '--control=http://127.0.0.1:1');
  expect(exitCode).toBe(3);
  expect(verdict?.reasons.join()).toContain('http://127.0.0.1:1 failed at POST /reset (ECONNREFUSED)');
}, 60_000);
