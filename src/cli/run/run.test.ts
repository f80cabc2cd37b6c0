import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { documented } from '../../mock/behaviour/documented.ts';
import { startMockOperator } from '../../mock/mock-operator.ts';
import { mockCredentials, secondMockCredentials } from '../../mock/state/mock-credentials.ts';
import { readVault } from '../../run/supplies/vault.ts';
import { keptKinds } from '../../run/supplies/vault-entry.ts';
import type { RunVerdict } from '../../run/verdict/verdict-value.ts';
import { scratchFolder } from '../../testing/scratch-folder.ts';
import { runProgram } from '../main.ts';

let folder: string;
beforeEach(() => {
  folder = scratchFolder();
  vi.stubEnv('EUID_API_KEY', mockCredentials.apiKey);
  vi.stubEnv('EUID_CLIENT_SECRET', mockCredentials.clientSecret);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const vault = () => join(folder, 'tokens.vault');
const reports = () => join(folder, 'reports');

/** Runs the command and reads the files that it left. */
async function run(args: readonly string[]) {
  const io = { out: () => undefined, err: () => undefined };
  const options = ['run', '--no-html', `--report-dir=${reports()}`, `--vault=${vault()}`, ...args];
  const exitCode = await runProgram(options, io);
  const verdict = JSON.parse(readFileSync(join(reports(), 'verdict.json'), 'utf8')) as RunVerdict;
  return { exitCode, verdict };
}

test('a run with a second environment checks that its keys are refused, and stores tokens for a later run', async () => {
  vi.stubEnv('EUID_SECOND_API_KEY', secondMockCredentials.apiKey);
  vi.stubEnv('EUID_SECOND_CLIENT_SECRET', secondMockCredentials.clientSecret);
  await using first = await startMockOperator({ revision: '2023-08' });
  await using second = await startMockOperator({ revision: '2023-08', credentials: secondMockCredentials });
  const { exitCode, verdict } = await run([
    `--target=${first.baseUrl}`,
    `--second-target=${second.baseUrl}`,
    '--requirement=RF-REQ-07',
  ]);
  expect([exitCode, verdict.verdict, verdict.totals.conforms]).toEqual([0, 'conforms', 1]);
  expect(verdict.target.capabilities).toMatchObject({ secondTarget: true });
  expect(second.control.journal().length).toBeGreaterThan(0);
  const kept = readVault(vault(), first.baseUrl, mockCredentials.clientSecret);
  expect(kept.filter(({ keptFor }) => keptFor !== 'expired')).toHaveLength(keptKinds.length);
  expect(kept.filter(({ keptFor }) => keptFor === 'expired')).not.toEqual([]);
}, 30_000);

test('a run ended by a signal is incomplete and stores nothing in the vault', async () => {
  let issued = 0;
  const identity: typeof documented.identity = (...args) => {
    issued += 1;
    // Sent only to this process's listeners, because a real signal would end the worker.
    if (issued === 40) process.emit('SIGTERM');
    return documented.identity(...args);
  };
  await using operator = await startMockOperator({
    revision: '2023-08',
    behaviour: { ...documented, identity },
  });
  const { exitCode, verdict } = await run([`--target=${operator.baseUrl}`]);
  expect([exitCode, verdict.verdict]).toEqual([143, 'incomplete']);
  expect(verdict.requirements.filter(({ evidence }) => evidence.exchanges > 0)).not.toEqual([]);
  expect(existsSync(vault())).toBe(false);
}, 30_000);
