import { type Keyword, type Part, parts, partTitle } from '../../contract/requirement.ts';
import { type CataloguedRequirement, requirementsOf } from '../../contract/requirements.ts';
import type { Revision } from '../../contract/revision.ts';
import { UsageError } from '../usage-error.ts';

/** What chooses requirements; several options choose what all of them name. */
export type SelectionOptions = {
  revision: Revision;
  requirement?: string[];
  part?: Part[];
  keyword?: Keyword[];
  grep?: RegExp;
};

export const keywords: readonly Keyword[] = ['MUST', 'MUST NOT', 'SHOULD', 'SHOULD NOT', 'INFO'];

/**
 * The ids that the options choose; undefined when they choose everything. A requirement is chosen with all its tests: by
 * some of them alone it would seem to hold.
 * @throws UsageError `empty-selection`
 */
export async function selectionOf(options: SelectionOptions): Promise<string[] | undefined> {
  const { revision, requirement, part, keyword, grep } = options;
  if (part === undefined && keyword === undefined && grep === undefined) return requirement;
  const titles = grep === undefined ? new Map<string, string[]>() : await titlesOfTests();
  const matches = ({ id, statement }: CataloguedRequirement) =>
    grep === undefined || [id, statement, ...(titles.get(id) ?? [])].some((text) => grep.test(text));
  const chosen = requirementsOf(revision)
    .filter(({ id }) => requirement?.includes(id) ?? true)
    .filter((one) => part?.includes(one.part) ?? true)
    .filter((one) => keyword?.includes(one.keyword) ?? true)
    .filter(matches)
    .map(({ id }) => id);
  if (chosen.length > 0) return chosen;
  const given = [
    ...(requirement === undefined ? [] : ['--requirement']),
    ...(part === undefined ? [] : [`--part ${part.map((one) => partTitle(one).toLowerCase()).join(', ')}`]),
    ...(keyword === undefined ? [] : [`--keyword ${keyword.join(', ')}`]),
    ...(grep === undefined ? [] : [`--grep ${grep.source}`]),
  ];
  throw new UsageError(
    'empty-selection',
    `no requirement of ${revision} is chosen by ${given.join(' and ')}: --list shows all`,
  );
}

/** The part that a text names, by its id or title, in any case; undefined when there is none. */
export function partNamed(text: string): Part | undefined {
  const name = text.trim().toLowerCase().replaceAll(' ', '-');
  return parts.find(({ id, title }) => [id, title.toLowerCase().replaceAll(' ', '-')].includes(name))?.id;
}

/** The keyword that a text names, in any case, such as `must-not`; undefined when there is none. */
export function keywordNamed(text: string): Keyword | undefined {
  const name = text.trim().toUpperCase().replaceAll(/[-_]/g, ' ');
  return keywords.find((keyword) => keyword === name);
}

async function titlesOfTests(): Promise<Map<string, string[]>> {
  const { loadSuites } = await import('../../run/execute/load-suites.ts');
  const { declaredTests } = await import('../../run/scenario/declared-tests.ts');
  await loadSuites();
  const titles = new Map<string, string[]>();
  for (const { id, title, key } of declaredTests()) titles.set(id, [...(titles.get(id) ?? []), title, key]);
  return titles;
}
