import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { applyEdits, modify } from 'jsonc-parser';
import { renderDivergences } from '../contract/divergences-page.ts';
import { inputNames } from '../contract/inputs.ts';
import { renderInputs } from '../contract/inputs-page.ts';
import type { Io } from './io.ts';
import { renderApiPage } from './pages/api-page.ts';
import { renderControlOpenApi, renderControlPage } from './pages/control-api.ts';

/** What is generated: where it stands, what it is made from, and how it is made of what is there already. */
type GeneratedFile = {
  file: string;
  source: string;
  render(present: string | undefined): string | undefined;
};

const files: readonly GeneratedFile[] = [
  { file: 'docs/divergences.md', source: 'the divergence register', render: renderDivergences },
  { file: 'docs/waivers.md', source: 'the classes of inputs', render: renderInputs },
  { file: 'docs/api.md', source: 'the entry points', render: renderApiPage },
  { file: 'docs/control-api.md', source: 'the table of the control server', render: renderControlPage },
  {
    file: 'schemas/control-api.openapi.json',
    source: 'the table of the control server',
    render: renderControlOpenApi,
  },
  { file: 'schemas/waivers.schema.json', source: 'the classes of inputs', render: withInputs },
];

/**
 * Writes the generated pages under `docs/` and the classes of inputs in the schema of waivers, or with `check` only
 * reports the files that differ.
 * @returns the exit code: 0 up to date or written, 1 not up to date
 */
export function docsCommand(args: { check: boolean }, io: Io, rootDir: string): number {
  const stale = files.filter((one) => !isUpToDate(one, rootDir));
  for (const { file, source, render } of stale) {
    const path = join(rootDir, file);
    if (args.check) {
      io.err(`${file}: differs from ${source}; run npm run schemas`);
      continue;
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, render(present(path)) ?? '');
    io.out(file);
  }
  return args.check && stale.length > 0 ? 1 : 0;
}

function isUpToDate({ file, render }: GeneratedFile, rootDir: string): boolean {
  const content = present(join(rootDir, file));
  return content === render(content);
}

/** The schema with the list of classes in it, and everything else as it was written by hand. */
function withInputs(schema: string | undefined): string | undefined {
  if (schema === undefined) return undefined;
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };
  return applyEdits(schema, modify(schema, ['$defs', 'input', 'enum'], inputNames, { formattingOptions }));
}

function present(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
