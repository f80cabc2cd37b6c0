import { codesIn, frontMatterOf, lineOf, type Section, sectionsOf, textOf } from './markdown.ts';
import {
  type Endpoint,
  endpoints,
  type IdentityRow,
  type MessageRule,
  type SpecificationPage,
} from './page.ts';
import { readIdentities, readParameters, readProperties, readStatuses } from './rows.ts';
import { SpecificationError } from './specification-error.ts';
import { readTestingNotes } from './testing-notes.ts';

/**
 * The tables of one page: one of ours under `schemas/`, or a real page in Markdown.
 * @param file the page's path as shown in errors
 * @throws SpecificationError with file and line if a part cannot be read
 */
export function parsePage(markdown: string, file: string): SpecificationPage {
  const sections = sectionsOf(markdown);
  const endpoint = endpointOf(markdown, sections, file);
  const under = (pattern: RegExp) => sections.filter(({ heading }) => pattern.test(heading));
  const due = (pattern: RegExp, title: string) => {
    const found = under(pattern);
    if (found.length > 0) return found;
    const message = `no section "${title}": add it, or restore its heading`;
    throw new SpecificationError('missing-section', { file, line: 1 }, message);
  };
  const bodyHeading = /body parameters$/i;
  const bodySections = endpoint === 'generate' ? due(bodyHeading, 'Body parameters') : under(bodyHeading);
  const statusSections = due(/response status codes$/i, 'Response status codes');
  const identitySections = under(/^test identities$/i);
  return {
    file,
    endpoint,
    pathParameters: due(/path parameters$/i, 'Path parameters').flatMap((section) =>
      readParameters(section, file, 'path parameter'),
    ),
    bodyParameters: bodySections.flatMap((section) => readParameters(section, file, 'body parameter')),
    properties: due(/response body properties$/i, 'Response body properties').flatMap((section) =>
      readProperties(section, file),
    ),
    statuses: statusSections.flatMap((section) => readStatuses(section, file)),
    messageRule: messageRuleOf(statusSections),
    messageContested: statusSections.some((section) => contestedNotes(section).length > 0),
    identities: mergeIdentities([
      ...identitySections.flatMap((section) => readIdentities(section, file)),
      ...under(/^testing notes$/i).flatMap((section) => readTestingNotes(section, endpoint)),
    ]),
    contestedIdentities: identitySections.flatMap((section) => contestedNotes(section).flatMap(codesIn)),
  };
}

function endpointOf(markdown: string, sections: readonly Section[], file: string): Endpoint {
  const heading = sections.find(({ depth }) => depth === 1);
  const title = heading?.heading ?? frontMatterOf(markdown).get('title') ?? '';
  const name = /\/token\/([\w-]+)/i.exec(title)?.[1]?.toLowerCase();
  const endpoint = endpoints.find((known) => known === name);
  if (endpoint !== undefined) return endpoint;
  const message = `the title "${title}" names neither POST /token/refresh nor POST /token/generate`;
  throw new SpecificationError('unknown-endpoint', { file, line: heading?.line ?? 1 }, message);
}

function contestedNotes(section: Section) {
  return section.nodes.filter((node) => node.type === 'paragraph' && textOf(node).startsWith('Contested:'));
}

function messageRuleOf(sections: readonly Section[]): MessageRule | undefined {
  const notes = sections.flatMap(contestedNotes);
  const rule = sections
    .flatMap(({ nodes }) => nodes)
    .filter((node) => node.type === 'paragraph' && !notes.includes(node) && codesIn(node).includes('message'))
    .at(-1);
  if (rule === undefined) return undefined;
  const except = codesIn(rule).filter((code) => code !== 'status' && code !== 'message');
  return { except, line: lineOf(rule) };
}

function mergeIdentities(rows: readonly IdentityRow[]): IdentityRow[] {
  return [...new Map(rows.map((row) => [`${row.value} ${row.next}`, row])).values()];
}
