import { join } from 'node:path';
import { packageRoot } from '../../basics/package-root.ts';
import { entryPoints } from '../package/entry-points.ts';
import { type PublicExport, publicExportsOf } from './public-export.ts';

/** The page on what the package exports, made of the docstrings of its sources. */
export function renderApiPage(): string {
  return `# The package's interface

Generated from src/api. Do not edit.

What is listed here follows [semantic versioning](versioning.md); other modules of the package cannot be imported. The
package is ESM, with types. The types use those of Node.js (\`@types/node\`). \`euid-conformance/schemas/…\` are the
JSON Schemas, such as \`euid-conformance/schemas/verdict.schema.json\`. [How to use the mock in tests](mock-in-your-tests.md)
has complete examples.

${entryPoints.map(sectionOf).join('\n')}`;
}

function sectionOf({ entry, module, about }: (typeof entryPoints)[number]): string {
  const exported = publicExportsOf(join(packageRoot, 'src', 'api', `${module}.ts`));
  const byName = [...exported].sort((one, other) =>
    one.name.toLowerCase() < other.name.toLowerCase() ? -1 : 1,
  );
  return `## euid-conformance${entry.slice(1)}\n\n${about}\n\n${byName.map(exportOf).join('\n')}`;
}

function exportOf({ name, describes, notes, declaration }: PublicExport): string {
  const list = notes.length === 0 ? '' : `\n${notes.map((note) => `- ${note}`).join('\n')}\n`;
  return `### ${name}\n\n${describes}\n${list}\n\`\`\`ts\n${declaration}\n\`\`\`\n`;
}
