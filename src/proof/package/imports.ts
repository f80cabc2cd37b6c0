import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../basics/package-root.ts';
import { entryPoints } from '../../cli/package/entry-points.ts';
import { mustRun } from './program.ts';

const entries = entryPoints.map(({ entry }) => `euid-conformance${entry.slice(1)}`);

/** Every entry point can be imported, also by `require`, and has its values. */
export function checkImportsOfEntries(folder: string): string {
  const values = (name: string, load: string) =>
    `if (Object.keys(${load}('${name}')).length < 3) throw new Error('${name} has no values');`;
  const esm = entries.map((name) => values(name, 'await import')).join('\n');
  const schema =
    "import schema from 'euid-conformance/schemas/verdict.schema.json' with { type: 'json' };\nif (schema.$id === undefined) throw new Error('no schema');\n";
  writeFileSync(join(folder, 'all.mjs'), `${schema}${esm}\n`);
  writeFileSync(join(folder, 'all.cjs'), entries.map((name) => values(name, 'require')).join('\n'));
  mustRun(folder, [process.execPath, '--no-warnings', 'all.mjs']);
  mustRun(folder, [process.execPath, '--no-warnings', 'all.cjs']);
  return entries.join(', ');
}

const typed = `
import { requirements, type RunVerdict, validatorsOf } from 'euid-conformance';
import { badBody } from 'euid-conformance/arbitraries';
import { open, seal } from 'euid-conformance/envelope';
import { type Fault, startMockOperator } from 'euid-conformance/mock';
import schema from 'euid-conformance/schemas/verdict.schema.json' with { type: 'json' };

export async function use(verdict: RunVerdict): Promise<string> {
  await using operator = await startMockOperator({ lifetimes: { identityMs: 1_000 } });
  const fault: Fault = { kind: 'hang', ms: 5 };
  operator.control.injectFault(fault, 1);
  // @ts-expect-error there is no fault of this kind
  operator.control.injectFault({ kind: 'hangs' }, 1);
  const key = Buffer.from(operator.credentials.clientSecret, 'base64');
  const text: string = open(seal(Buffer.from('text'), key), key).toString();
  const issues = validatorsOf('2023-08').identity.issues({});
  return [text, badBody(), requirements[0]?.id, verdict.headline, schema.$id, issues[0]?.message].join();
}
`;

/** A user of the types compiles, as TypeScript resolves modules for Node and for bundlers, libraries included. */
export function checkTypes(folder: string): string {
  writeFileSync(join(folder, 'use.mts'), typed);
  const compiler = join(packageRoot, 'node_modules', 'typescript', 'bin', 'tsc');
  for (const [module, moduleResolution] of [
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ]) {
    const compilerOptions = {
      module,
      moduleResolution,
      target: 'es2022',
      lib: ['es2023', 'esnext.disposable'],
      strict: true,
      exactOptionalPropertyTypes: true,
      resolveJsonModule: true,
      noEmit: true,
      skipLibCheck: false,
      types: ['node'],
      typeRoots: [join(packageRoot, 'node_modules', '@types')],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.mts'] }));
    mustRun(folder, [process.execPath, compiler, '-p', '.']);
  }
  return 'nodenext and bundler';
}
