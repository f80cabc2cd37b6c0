import { spawn } from 'node:child_process';
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
