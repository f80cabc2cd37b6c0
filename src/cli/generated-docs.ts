import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { renderDivergences } from '../contract/divergences-page.ts';
import type { Io } from './io.ts';

const PAGE = 'docs/divergences.md';

/**
 * Writes the generated pages under `docs/`, or with `check` only reports the pages that differ.
 * @returns the exit code: 0 up to date or written, 1 not up to date
 */
export function docsCommand(args: { check: boolean }, io: Io, rootDir: string): number {
  const path = join(rootDir, PAGE);
  const content = renderDivergences();
  if (present(path) === content) return 0;
  if (args.check) {
    io.err(`${PAGE}: differs from the divergence register; run npm run schemas`);
    return 1;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  io.out(PAGE);
  return 0;
}

function present(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
