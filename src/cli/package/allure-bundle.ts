import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';

/** The page's files that its plugin unpacks beside what it writes. */
const ARCHIVE = 'awesome.tar';

/**
 * Makes one file of the program that makes Allure's page and of all that it needs, so that a package does not depend on
 * the 150 packages of Allure, of which the page needs a few functions.
 * @param root the checkout's folder
 * @param folder gets the program, the archive that it reads, and the licences of what is in it
 */
export async function bundleAllure(root: string, folder: string): Promise<void> {
  const bundle = await rolldown({
    input: join(root, 'src', 'report', 'allure-page', 'make-page.mjs'),
    platform: 'node',
    plugins: [besideTheProgram],
    treeshake: { moduleSideEffects: false },
    logLevel: 'silent',
  });
  const { output } = await bundle.generate({ format: 'esm', minify: true, codeSplitting: false });
  const [program, ...others] = output;
  if (others.length > 0) throw new Error(`Allure's program became ${output.length} files`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'make-page.mjs'), program.code);
  const packages = new Set(program.moduleIds.map(packageOf).filter((found) => found !== undefined));
  copyFileSync(
    join(root, 'node_modules', '@allurereport', 'plugin-awesome', 'dist', 'static', 'report.tar'),
    join(folder, ARCHIVE),
  );
  writeFileSync(join(folder, 'LICENCES.txt'), [...packages].sort().map(licenceOf).join('\n\n'));
}

/** Allure reads files by their place beside its modules. In the bundle they lie beside the program. */
const besideTheProgram: Plugin = {
  name: 'beside-the-program',
  transform(code, id) {
    if (!id.includes('@allurereport')) return undefined;
    const folder = packageOf(id) ?? '';
    return code
      .replace(
        'new URL("../dist/static/report.tar", import.meta.url)',
        `new URL("./${ARCHIVE}", import.meta.url)`,
      )
      .replace('readFileSync(new URL("../package.json", import.meta.url), "utf8")', () =>
        JSON.stringify(JSON.stringify({ version: versionOf(folder) })),
      );
  },
};

/** The folder of the package that a module belongs to. */
function packageOf(module: string): string | undefined {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(module)?.[0];
}

function versionOf(folder: string): string {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** Name, version and licence of a package, with the text where the package has one. */
function licenceOf(folder: string): string {
  const facts = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>;
  const texts = readdirSync(folder).filter((name) => /^(?:licen[cs]e|notice|copying)/i.test(name));
  const head = `${String(facts['name'])} ${String(facts['version'])}: ${String(facts['license'])}`;
  return [head, ...texts.map((name) => readFileSync(join(folder, name), 'utf8'))].join('\n\n');
}
