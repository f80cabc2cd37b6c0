import { basename } from 'node:path';
import type { SpecificationPage } from './page.ts';

/** Cites rows of a table, such as "token-refresh.md, Response status codes, row `optout`". */
export function citeRows(page: SpecificationPage, section: string, names: readonly string[]): string {
  const rows = names.map((name) => `\`${name}\``).join(', ');
  return `${basename(page.file)}, ${section}, ${names.length === 1 ? 'row' : 'rows'} ${rows}`;
}

/** Cites a section, or a line of it. */
export function citeSection(page: SpecificationPage, section: string, part?: string): string {
  return [basename(page.file), section, ...(part === undefined ? [] : [part])].join(', ');
}
