import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageRoot } from '../../basics/package-root.ts';
import { type DeclaredTest, declaredBy } from '../../run/scenario/declared-tests.ts';

/** The suites of this project, such as `suites/request/body.suite.ts`, in the order of their paths. */
export function suiteFiles(): string[] {
  const names = readdirSync(join(packageRoot, 'suites'), { recursive: true, encoding: 'utf8' });
  const suites = names.filter((name) => name.endsWith('.suite.ts')).sort();
  return suites.map((name) => `suites/${name.split(sep).join('/')}`);
}

/**
 * The tests of a suite with a changed text. It is loaded from a temporary copy, so that the file and the tests that are
 * already loaded do not change.
 * @param suite the file that the text replaces; relative imports are resolved from there
 */
export async function testsOf(suite: string, source: string): Promise<readonly DeclaredTest[]> {
  const folder = mkdtempSync(join(tmpdir(), 'suite-'));
  const from = dirname(join(packageRoot, suite));
  const copy = join(folder, 'copy.suite.mts');
  const resolved = source.replaceAll(
    /(?<=\bfrom ')\.{1,2}\/[^']+(?=')/g,
    (path) => pathToFileURL(join(from, path)).href,
  );
  try {
    writeFileSync(copy, linkedToPackages(resolved));
    return await declaredBy(() => import(pathToFileURL(copy).href));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// Outside the project a package is found only by its address.
function linkedToPackages(source: string): string {
  return source.replaceAll(/(?<=\bfrom ')(?!file:|node:)[^']+(?=')/g, (name) => import.meta.resolve(name));
}
