import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../basics/package-root.ts';
import { readVerdict, runCliInto } from '../../cli/testing/run-cli.ts';
import { mockCredentials, secondMockCredentials } from '../../mock/state/mock-credentials.ts';
import { failuresOf } from '../kill-matrix/mutant-run.ts';
import type { ProofTally } from '../kill-matrix/proof-tally.ts';
import { byCommand, notShownBy } from './replay-command.ts';
import { type RemoteSubject, startSubject } from './subjects.ts';

const GIVEN_UP_MS = 120_000;

const environment = {
  EUID_API_KEY: mockCredentials.apiKey,
  EUID_CLIENT_SECRET: mockCredentials.clientSecret,
  EUID_SECOND_API_KEY: secondMockCredentials.apiKey,
  EUID_SECOND_CLIENT_SECRET: secondMockCredentials.clientSecret,
};

/**
 * Runs the command line against an operator by its address, then each replay command as a user would: pasted into a
 * shell.
 * @param most how many commands are run at most
 */
export async function proveReplaysOfTarget(
  subject: RemoteSubject,
  tally: ProofTally,
  most = Number.POSITIVE_INFINITY,
): Promise<void> {
  const { mutant } = subject;
  await using started = await startSubject(subject);
  const outer = mkdtempSync(join(tmpdir(), 'replays-'));
  const folder = join(outer, 'a folder with spaces');
  mkdirSync(folder);
  try {
    const options = subject.arguments(started.operator, started.second, outer);
    const { output } = await runCliInto(folder, ['--no-html', ...options], environment);
    const whole = readVerdict(folder);
    const commands = [...byCommand(whole === undefined ? [] : failuresOf(whole))].slice(0, most);
    if (commands.length === 0)
      tally.note(false, `nothing failed against ${mutant} by its address: ${output}`);
    for (const [command, failures] of commands) {
      const exitCode = await inShell(`${command} --no-html`);
      const replayed = readVerdict(join(folder, 'replays'));
      const missing = replayed === undefined ? failures : notShownBy(replayed, failures);
      const isKept = readVerdict(folder)?.startedAt === whole?.startedAt;
      tally.note(missing.length === 0 && exitCode === 1 && isKept, `${mutant} by its address: ${command}`);
      for (const { message } of missing) tally.say(`          not shown: ${message}`);
      if (!isKept) tally.say('          the replay wrote over the verdict of the whole run');
    }
  } finally {
    rmSync(outer, { recursive: true, force: true });
  }
}

function inShell(command: string): Promise<number | null> {
  const child = spawn('sh', ['-c', command], {
    cwd: packageRoot,
    env: { ...process.env, ...environment },
    stdio: 'ignore',
    timeout: GIVEN_UP_MS,
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
}
