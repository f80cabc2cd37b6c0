import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

/**
 * Puts into the compiled schemas what they take from the compiler's package, so that a package does not depend on it.
 * @param folder of the compiled schemas
 */
export async function bundleSchemas(folder: string): Promise<void> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.cjs'))
    .map((file) => file.slice(0, -'.cjs'.length));
  for (const name of names) {
    const file = join(folder, `${name}.cjs`);
    const bundle = await rolldown({ input: file, platform: 'node', logLevel: 'silent' });
    await bundle.write({ file, format: 'cjs', minify: true });
  }
}
