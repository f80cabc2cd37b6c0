import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Packed } from './packed.ts';

const MOST_BYTES = 3_000_000;
/** What only the project itself needs. */
const FOREIGN = /\.test\.|(?:^|\/)(?:testing|fixtures|proof)\/|sources\.txt|^src\/(?!cli\/(?:bin|start\/))/;

/** Modules that import more where there are sources. */
const CHECKOUT_ONLY = ['dist/src/cli/commands/register-specification.js', 'src/cli/start/build.cjs'];

/** Finds what is in the package and should not be. */
export function checkContents({ files, bytes }: Packed): string {
  const foreign = files.filter(
    (file) => FOREIGN.test(file) || (file.endsWith('.ts') && !file.endsWith('.d.ts')),
  );
  if (foreign.length > 0)
    throw new Error(`${foreign.length} files do not belong there, such as ${foreign[0]}`);
  if (bytes > MOST_BYTES) throw new Error(`its ${bytes} bytes are more than ${MOST_BYTES}`);
  return `${files.length} files, ${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Finds modules that import a file which the package lacks. @param home the package, unpacked */
export function checkImports({ files }: Packed, home: string): string {
  const modules = files.filter(
    (file) =>
      /\.(?:js|cjs|mjs|d\.ts)$/.test(file) &&
      !file.startsWith('dist/allure-page') &&
      !CHECKOUT_ONLY.includes(file),
  );
  const lost = modules.flatMap((module) =>
    importsOf(readFileSync(join(home, module), 'utf8'))
      .map((path) => posix.join(posix.dirname(module), path))
      .filter((path) => !isThere(files, path))
      .map((path) => `${module} imports ${path}`),
  );
  if (lost.length > 0) throw new Error(`${lost.length} imports lead nowhere: ${lost[0]}`);
  return `${modules.length} modules`;
}

/** Finds links and pictures of pages that the package lacks. @param home the package, unpacked */
export function checkLinks({ files }: Packed, home: string): string {
  const pages = files.filter((file) => file.endsWith('.md'));
  const lost = pages.flatMap((page) =>
    [...readFileSync(join(home, page), 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)]
      .map(([, path = '']) => posix.join(posix.dirname(page), path))
      .filter((path) => !files.includes(path) && !files.some((file) => file.startsWith(`${path}/`)))
      .map((path) => `${page} links to ${path}`),
  );
  if (lost.length > 0) throw new Error(`${lost.length} links lead nowhere: ${lost.slice(0, 3).join(', ')}`);
  return `${pages.length} pages`;
}

function importsOf(text: string): string[] {
  return [...text.matchAll(/\b(?:from|import|require)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g)].map(
    ([, path = '']) => path,
  );
}

function isThere(files: readonly string[], path: string): boolean {
  const declaration = path.replace(/\.js$/, '.d.ts');
  return files.includes(path) || files.includes(`${path}.cjs`) || files.includes(declaration);
}
