import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../basics/package-root.ts';
import { renderPage, type Section } from './matrix-page.ts';
import { sectionNames } from './sections.ts';

const pagePath = join(packageRoot, 'docs', 'kill-matrix.md');

/** Writes sections of `docs/kill-matrix.md`; the others stay as they are. */
export function writeSections(sections: readonly Section[]): void {
  const page = existsSync(pagePath) ? readFileSync(pagePath, 'utf8') : '';
  writeFileSync(pagePath, renderPage(page, sections, sectionNames));
}
