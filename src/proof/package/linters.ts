import { join } from 'node:path';
import { packageRoot } from '../../basics/package-root.ts';
import type { Packed } from './packed.ts';
import { mustRun } from './program.ts';

const bin = (name: string) => join(packageRoot, 'node_modules', '.bin', name);

/** What publint says of the package, as other tools see it. */
export function checkPublint({ tarball }: Packed): string {
  mustRun(packageRoot, [bin('publint'), 'run', tarball, '--strict']);
  return 'no finding';
}

/** What @arethetypeswrong/cli says of its types. The package is ESM, which CommonJS loads by `require` all the same. */
export function checkTypesOfEntries({ tarball }: Packed): string {
  const schemas = ['--exclude-entrypoints', './schemas/*', './package.json'];
  mustRun(packageRoot, [bin('attw'), tarball, '--profile', 'esm-only', ...schemas]);
  return 'no finding';
}
