import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageRoot } from '../../basics/package-root.ts';
import { packageInfo } from '../../cli/package-info.ts';
import { mustRun } from './program.ts';

/** The package as `npm pack` makes it. */
export type Packed = {
  tarball: string;
  /** Its size. */
  bytes: number;
  /** The paths in it. */
  files: readonly string[];
};

/** Makes the package in a folder, with all scripts that run before. */
export function pack(folder: string): Packed {
  const output = mustRun(packageRoot, ['npm', 'pack', '--json', '--pack-destination', folder]);
  const [{ filename, size, files }] = JSON.parse(/^\[[\s\S]*^\]/m.exec(output)?.[0] ?? '') as [
    { filename: string; size: number; files: { path: string }[] },
  ];
  return { tarball: join(folder, filename), bytes: size, files: files.map(({ path }) => path) };
}

/**
 * Puts the package into a folder as an install does, with no network: beside it lie only the packages that it depends
 * on, taken from the checkout.
 */
export function assemble({ tarball }: Pick<Packed, 'tarball'>, folder: string): void {
  const { name } = packageInfo();
  const home = join(folder, 'node_modules', name);
  mkdirSync(home, { recursive: true });
  mustRun(folder, ['tar', '-xzf', tarball, '-C', home, '--strip-components', '1']);
  for (const path of dependencies()) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    symlinkSync(join(packageRoot, path), target, 'junction');
  }
  mkdirSync(join(folder, 'node_modules', '.bin'));
  for (const [command, file] of [
    [name, `${name}/src/cli/bin.cjs`],
    ['vitest', 'vitest/vitest.mjs'],
  ] as const) {
    symlinkSync(join('..', ...file.split('/')), join(folder, 'node_modules', '.bin', command));
  }
}

/** The folders of what an install of the package brings along, by the lock file. */
function dependencies(): string[] {
  const lock = JSON.parse(readFileSync(join(packageRoot, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; optional?: boolean; os?: string[]; cpu?: string[] }>;
  };
  return Object.entries(lock.packages)
    .filter(
      ([path, { dev, optional }]) => /^node_modules\/(?:@[^/]+\/)?[^/]+$/.test(path) && !dev && !optional,
    )
    .map(([path]) => path);
}
