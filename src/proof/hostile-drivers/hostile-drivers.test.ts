import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot } from '../../basics/package-root.ts';
import { runHostileDriver } from './hostile-driver-run.ts';
import { type HostileDriver, hostileDrivers } from './hostile-drivers.ts';

/** One that never starts, one that leaves processes, and one that tells secrets. */
const sample = ['no-such-command', 'leaves-an-orphan-without-environment', 'writes-secrets-to-stdout'];

test.each(hostileDrivers.filter(({ id }) => sample.includes(id)))(
  '$id gets a verdict',
  async (driver) => {
    expect((await runHostileDriver(driver)).findings).toEqual([]);
  },
  60_000,
);

test('every hostile driver of the table has its program', () => {
  const script = join(packageRoot, 'src', 'proof', 'hostile-drivers', 'driver', 'driver.mjs');
  const { stdout } = spawnSync(process.execPath, [script, '--list'], { encoding: 'utf8' });
  const programs = JSON.parse(stdout) as string[];
  const rows = hostileDrivers.filter(({ command, id }) => command.endsWith(` ${id}`)).map(({ id }) => id);
  expect(rows.toSorted()).toEqual(programs.toSorted());
});

test('a secret that is written and a process that is left are findings', async () => {
  // It writes where the suite does not look, and leaves a process that nobody can recognize but by its command line.
  const lasting = `require('node:child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 20000)', process.env.EUID_HOSTILE_LOOT], { detached: true, stdio: 'ignore', env: {} }).unref(); setTimeout(() => process.exit(1), 500)`;
  const second = `require('node:child_process').spawn(process.execPath, ['-e', process.argv[1]], { detached: true, stdio: 'ignore', env: { EUID_HOSTILE_LOOT: process.env.EUID_HOSTILE_LOOT } }).unref()`;
  const driver: HostileDriver = {
    id: 'leaves-a-process-of-a-process',
    command: `"${process.execPath}" -e "${second.replaceAll('"', '\\"')}" "${lasting.replaceAll('"', '\\"')}"`,
    options: [],
    expects: { exitCodes: [3], says: /ended by itself/ },
  };
  expect((await runHostileDriver(driver)).findings).toEqual(['1 processes still run']);
}, 60_000);
