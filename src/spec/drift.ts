import { comparePages } from './compare-pages.ts';
import type { DriftLine } from './drift-line.ts';
import { endpoints } from './page.ts';
import { parsePage } from './parse-page.ts';
import type { Revision } from './revision.ts';
import { readPage, sourcePage } from './source-pages.ts';

/**
 * The differences between a real page of the documentation and our tables of that revision. The title of the page names
 * its endpoint.
 * @param pagePath path of a Markdown file
 * @throws SpecificationError when the page or our table cannot be read
 */
export async function driftOfPage(
  pagePath: string,
  revision: Revision,
  rootDir: string,
): Promise<DriftLine[]> {
  const actual = parsePage(await readPage(pagePath, pagePath), pagePath);
  return comparePages(await sourcePage(rootDir, revision, actual.endpoint), actual);
}

/**
 * The differences between our tables of two revisions, both endpoints.
 * @throws SpecificationError
 */
export async function driftBetween(
  earlier: Revision,
  later: Revision,
  rootDir: string,
): Promise<DriftLine[]> {
  const lines: DriftLine[] = [];
  for (const endpoint of endpoints) {
    const expected = await sourcePage(rootDir, earlier, endpoint);
    lines.push(...comparePages(expected, await sourcePage(rootDir, later, endpoint)));
  }
  return lines;
}
