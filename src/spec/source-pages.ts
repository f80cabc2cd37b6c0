import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { frontMatterOf } from './markdown.ts';
import type { Endpoint, SpecificationPage } from './page.ts';
import { parsePage } from './parse-page.ts';
import type { Revision } from './revision.ts';
import type { RevisionPages } from './schema-files.ts';
import { SpecificationError } from './specification-error.ts';

/**
 * Reads a page from disk.
 * @param path where it is
 * @param shown its path as shown in errors
 * @throws SpecificationError `unreadable` when it is not a file or not UTF-8
 */
export async function readPage(path: string, shown: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (cause) {
    const { message } = cause as Error;
    throw new SpecificationError('unreadable', { file: shown, line: 1 }, `cannot be read: ${message}`);
  }
}

/**
 * Our own tables of one endpoint in one revision: `schemas/<revision>/token-<endpoint>.md`.
 * @throws SpecificationError, also `wrong-revision` or `unknown-endpoint` when the page names another one
 */
export async function sourcePage(
  rootDir: string,
  revision: Revision,
  endpoint: Endpoint,
): Promise<SpecificationPage> {
  const shown = `schemas/${revision}/token-${endpoint}.md`;
  const markdown = await readPage(join(rootDir, shown), shown);
  const header = frontMatterOf(markdown);
  if (header.get('revision') !== revision) {
    const message = `the header says revision "${header.get('revision') ?? ''}", expected "${revision}"`;
    throw new SpecificationError('wrong-revision', { file: shown, line: 1 }, message);
  }
  const page = parsePage(markdown, shown);
  if (page.endpoint === endpoint) return page;
  const message = `the title names /token/${page.endpoint}, expected /token/${endpoint}`;
  throw new SpecificationError('unknown-endpoint', { file: shown, line: 1 }, message);
}

/** Our own tables of both endpoints in one revision. @throws SpecificationError */
export async function sourcePages(rootDir: string, revision: Revision): Promise<RevisionPages> {
  return {
    refresh: await sourcePage(rootDir, revision, 'refresh'),
    generate: await sourcePage(rootDir, revision, 'generate'),
  };
}
