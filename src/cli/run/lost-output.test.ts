import { spawn } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packageRoot } from '../../basics/package-root.ts';
import { scratchFolder } from '../../testing/scratch-folder.ts';
import { readVerdict } from '../testing/run-cli.ts';

const commands = [
  ['run', '--requirement=RF-REQ-01'],
  ['sdk', '--driver=reference'],
];

test.each(commands)(
  'a %s whose output nobody reads on ends with 141, an incomplete verdict and no stack',
  async (...command) => {
    const folder = scratchFolder();
    const args = ['src/cli/bin.cjs', ...command, '--no-html', `--report-dir=${folder}`];
    const child = spawn(process.execPath, args, { cwd: packageRoot, stdio: ['ignore', 'pipe', 'pipe'] });
    // As `head -1` does.
    child.stdout.once('data', () => child.stdout.destroy());
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect([code, errors]).toEqual([141, '']);
    expect(readVerdict(folder)).toMatchObject({ verdict: 'incomplete', exitCode: 141 });
  },
  60_000,
);

/** Every write to it fails as on a full disk. */
const FULL = '/dev/full';

test.runIf(existsSync(FULL)).each<[command: string[], exitCode: number, verdict?: string]>([
  [['run', '--requirement=RF-REQ-01'], 0, 'conforms'],
  [['sdk', '--driver=reference', '--requirement=SDK-REQ-01'], 0, 'conforms'],
  [['run', '--list'], 2],
  [['diff', '--help'], 2],
])(
  '%j onto a full disk says so and ends with %i',
  async (command, exitCode, verdict) => {
    const folder = scratchFolder();
    const isRun = verdict !== undefined;
    const args = ['src/cli/bin.cjs', ...command, ...(isRun ? ['--no-html', `--report-dir=${folder}`] : [])];
    const stdio = ['ignore', openSync(FULL, 'w'), 'pipe'] as const;
    const child = spawn(process.execPath, args, { cwd: packageRoot, stdio: [...stdio] });
    let errors = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    const code = await new Promise((resolve) => child.once('close', resolve));
    const said = 'error: standard output cannot be written (no space left): what was printed is incomplete\n';
    expect([code, errors]).toEqual([exitCode, said]);
    expect(readVerdict(folder)?.verdict).toBe(verdict);
  },
  60_000,
);
