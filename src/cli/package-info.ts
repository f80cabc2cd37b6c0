import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The package's root folder. */
export const packageRoot = fileURLToPath(new URL('../../', import.meta.url));

/** Name and version of this suite from package.json. */
export function packageInfo(): { name: string; version: string } {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { name, version } = JSON.parse(text) as { name: string; version: string };
  return { name, version };
}
