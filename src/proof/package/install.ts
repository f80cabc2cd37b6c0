import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NotRun } from './check.ts';
import type { Packed } from './packed.ts';
import { run } from './program.ts';

/** How much an installed package may take. */
const MOST = { packages: 100, megabytes: 70 };

/** Installs the package in an empty folder, and measures what that brings. */
export function checkInstall({ tarball }: Packed, folder: string): string {
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{"private": true}\n');
  const install = [
    'npm',
    'install',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    tarball,
  ];
  const { code, output } = run(folder, install);
  if (code !== 0) throw new NotRun(`npm could not install it (${output.trim().split('\n')[0]})`);
  const modules = join(folder, 'node_modules');
  const packages = packagesIn(modules).length;
  const megabytes = Math.ceil(bytesIn(modules) / 1_000_000);
  const found = `${packages} packages, ${megabytes} MB`;
  if (packages > MOST.packages || megabytes > MOST.megabytes) {
    throw new Error(`${found}, but at most ${MOST.packages} and ${MOST.megabytes} MB are wanted`);
  }
  return found;
}

/** The folders of all packages, also of those inside of others. */
function packagesIn(modules: string): string[] {
  return entries(modules).flatMap((name) => {
    if (name.startsWith('.')) return [];
    const folders = name.startsWith('@')
      ? entries(join(modules, name)).map((one) => join(name, one))
      : [name];
    return folders.flatMap((one) => [join(modules, one), ...packagesIn(join(modules, one, 'node_modules'))]);
  });
}

function entries(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => statSync(join(folder, path), { throwIfNoEntry: false }))
    .reduce((sum, found) => sum + (found?.isFile() ? found.size : 0), 0);
}
