import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's root folder: the nearest one above this file with a `package.json`, for sources and for what is built of them. */
export const packageRoot = rootAbove(dirname(fileURLToPath(import.meta.url)));

/** The ending of this project's modules as they run here: `.ts` for sources, `.js` for what is built of them. */
export const moduleEnding: '.ts' | '.js' = import.meta.url.endsWith('.ts') ? '.ts' : '.js';

/** Whether this is a checkout with sources, not an installed package. */
export const isCheckout = existsSync(join(packageRoot, 'src', 'basics'));

/** The folder with `src` and `suites` as they run here. */
export const codeRoot = moduleEnding === '.ts' ? packageRoot : join(packageRoot, 'dist');

function rootAbove(folder: string): string {
  return existsSync(join(folder, 'package.json')) || dirname(folder) === folder
    ? folder
    : rootAbove(dirname(folder));
}
