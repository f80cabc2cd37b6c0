import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../basics/package-root.ts';

const FOLDERS = ['src', 'suites', 'schemas'];

/**
 * Identifies a state of the suite, the mock and the mutants: SHA-256 over their files, in hexadecimal.
 * @param root the folder of the sources
 */
export function sourcesFingerprint(root: string = packageRoot): string {
  const hash = createHash('sha256');
  for (const folder of FOLDERS) {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort();
    for (const name of names.filter((path) => /\.(ts|json)$/.test(path) && !path.endsWith('.test.ts'))) {
      hash.update(`${folder}/${name}\0`).update(readFileSync(join(root, folder, name)));
    }
  }
  return hash.digest('hex');
}
