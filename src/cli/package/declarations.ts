import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { entryPoints } from './entry-points.ts';

/** How a declaration names another one of this project. */
const IMPORT = /((?:from|import\()\s*['"])(\.[^'"]+)\.ts(['"])/g;

/**
 * Writes the declarations of the entry points, and of the modules that these take types from.
 * @param root the checkout's folder
 * @param folder of the built JavaScript, beside which they are written
 * @throws Error when the sources do not compile
 */
export function writeDeclarations(root: string, folder: string): void {
  const made = mkdtempSync(join(tmpdir(), 'euid-conformance-'));
  try {
    compile(root, made);
    const waiting = entryPoints.map(({ module }) => join(made, 'src', 'api', `${module}.d.ts`));
    const written = new Set<string>();
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      if (written.has(file)) continue;
      written.add(file);
      const text = readFileSync(file, 'utf8');
      const target = join(folder, relative(made, file));
      mkdirSync(dirname(target), { recursive: true });
      // Declarations name the modules beside them as JavaScript does, not as the sources do.
      writeFileSync(target, text.replace(IMPORT, '$1$2.js$3'));
      for (const [, , path = ''] of text.matchAll(IMPORT)) waiting.push(join(file, '..', `${path}.d.ts`));
    }
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

function compile(root: string, outDir: string): void {
  const config = join(outDir, 'tsconfig.json');
  const options = { noEmit: false, declaration: true, emitDeclarationOnly: true, rootDir: root, outDir };
  const typeRoots = [join(root, 'node_modules', '@types')];
  const files = entryPoints.map(({ module }) => join(root, 'src', 'api', `${module}.ts`));
  const text = { extends: join(root, 'tsconfig.json'), compilerOptions: { ...options, typeRoots }, files };
  writeFileSync(config, JSON.stringify({ ...text, include: [] }));
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', config], {
    cwd: tmpdir(),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the declarations could not be written: ${stdout.slice(0, 500)}`);
}
