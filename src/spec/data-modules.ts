import type { IdentityRow, SpecificationPage } from './page.ts';
import type { RevisionPages } from './schema-files.ts';
import { SpecificationError } from './specification-error.ts';
import { statusTableOf } from './status-table.ts';

const effects: ReadonlyMap<string, string> = new Map([
  ['/token/refresh', 'refresh-optout'],
  ['/token/generate', 'generate-optout'],
  ['/token/validate', 'never-optout'],
]);
const kinds = ['email', 'phone'];

/**
 * The module `statuses`: every status of both endpoints.
 * @throws SpecificationError `no-message-rule`, `unknown-status`
 */
export function statusModule(pages: RevisionPages, banner: string): string {
  const rows = [...statusTableOf(pages.refresh), ...statusTableOf(pages.generate)];
  return dataModule('statuses', rows, banner);
}

/**
 * The module `identities`: every test identity as each page gives it; an identity named by both pages has two rows.
 * `contested` means that a note or the other page disputes the effect.
 * @throws SpecificationError `unknown-effect`
 */
export function identityModule(pages: RevisionPages, banner: string): string {
  const both = [pages.refresh, pages.generate];
  const disputed = new Set(both.flatMap((page) => page.contestedIdentities));
  const rows = both.flatMap((page) =>
    page.identities.map((row) => {
      const elsewhere = both
        .flatMap(({ identities }) => identities)
        .filter(({ value }) => value === row.value);
      return {
        page: page.endpoint,
        kind: row.kind,
        value: row.value,
        effect: effectOf(row, page),
        contested: disputed.has(row.value) || elsewhere.some(({ next }) => next !== row.next),
      };
    }),
  );
  return dataModule('identities', rows, banner);
}

function effectOf(row: IdentityRow, page: SpecificationPage): string {
  const effect = effects.get(row.next);
  if (effect !== undefined && kinds.includes(row.kind)) return effect;
  const message = `no known effect for type "${row.kind}" with next endpoint "${row.next}": use ${kinds.join(' or ')} with ${[...effects.keys()].join(', ')}`;
  throw new SpecificationError('unknown-effect', { file: page.file, line: row.line }, message);
}

function dataModule(name: string, rows: readonly Record<string, unknown>[], banner: string): string {
  const lines = rows.map((row) => {
    const fields = Object.entries(row).map(([key, value]) => `${key}: ${literal(value)}`);
    return `  { ${fields.join(', ')} },`;
  });
  return [banner, '', `export const ${name} = [`, ...lines, '] as const;', ''].join('\n');
}

function literal(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  return `'${value.replace(/[\\']/g, '\\$&')}'`;
}
