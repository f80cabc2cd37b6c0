import type { Revision } from '../../contract/revision.ts';
import type { Mutant } from '../../mutants/mutant.ts';
import type { MatrixEntry } from './matrix-file.ts';

const HEAD = `# Kill matrix

Who tests the tests? Each mutant is an operator that takes one decision wrongly. The suite kills it when a requirement
that the mutant breaks is found violated. The column "along with it" lists requirements that must fail too; no other
requirement may be violated. Legal operators are unusual but correct, and no requirement may fail on them. The last
section has SDKs in place of operators.

\`npm run mutants -- --revision all --runs 100\`, \`--rare\`, \`--legal\` and \`npm run sdk-mutants\` write this page;
\`reports/kill-matrix.json\` is the machine-readable form of what concerns operators.
`;

/** A part of the page that one command rewrites without changing the others. */
export type Section = { name: string; text: string };

const mark = (name: string) => `<!-- ${name} -->`;

/** The page with some of its sections replaced, in the order of `names`, without sections that were not written yet. */
export function renderPage(earlier: string, sections: readonly Section[], names: readonly string[]): string {
  const texts = names.map((name) => {
    const text = sections.find((section) => section.name === name)?.text ?? sectionOf(earlier, name);
    return text === undefined ? '' : `\n${mark(name)}\n${text.trim()}\n${mark(`end of ${name}`)}\n`;
  });
  return HEAD + texts.join('');
}

function sectionOf(page: string, name: string): string | undefined {
  const begin = page.indexOf(mark(name));
  const end = page.indexOf(mark(`end of ${name}`));
  return begin < 0 || end < begin ? undefined : page.slice(begin + mark(name).length, end);
}

/** The mutants of one revision, what each of them breaks, and what the run found. */
export function renderMutants(
  revision: Revision,
  mutants: readonly Mutant[],
  entries: readonly MatrixEntry[],
): string {
  const rows = mutants.map((mutant) => {
    const entry = entries.find(({ operator }) => operator === mutant.id);
    const reasons = (entry?.following ?? []).map((id) => `${id}: ${mutant.alsoBreaks?.[id] ?? ''}`);
    return row([
      `\`${mutant.id}\`: ${mutant.describes}`,
      mutant.breaks.map((id) => (entry?.own.includes(id) ? `**${id}**` : id)).join(' '),
      reasons.join('; '),
      entry === undefined ? 'not run' : fateOf(entry),
    ]);
  });
  const killed = entries.filter(({ fate }) => fate === 'killed').length;
  return [
    `## Mutants, revision ${revision}`,
    '',
    `${killed} of ${mutants.length} killed by a requirement of their own, in **bold**.`,
    '',
    row(['mutant', 'breaks', 'along with it', 'result']),
    row(['---', '---', '---', '---']),
    ...rows,
  ].join('\n');
}

/** The rare mutants: the number of runs of each size that found their own requirement violated. */
export function renderRare(rare: readonly Mutant[], entries: readonly MatrixEntry[]): string {
  const sizes = [...new Set(entries.map(({ runs }) => runs))].sort((left, right) => left - right);
  const chance = (id: string, runs: number) => {
    const own = entries.filter((entry) => entry.operator === id && entry.runs === runs);
    // An operator that is sometimes wrong can also be wrong in the test of another requirement.
    const killed = own.filter((entry) => entry.own.length > 0).length;
    const byAnother = own.filter((entry) => entry.own.length === 0 && entry.fate !== 'survived').length;
    return `${killed} of ${own.length}${byAnother === 0 ? '' : `, ${byAnother} by another`}`;
  };
  return [
    '## Rare mutants',
    '',
    'Operators that are wrong only sometimes, or only for some inputs. The table shows how many runs found a requirement',
    'that they break, and how many found only another requirement. Every run has its own seed.',
    '',
    row(['mutant', 'breaks', ...sizes.map((runs) => `\`--runs ${runs}\``)]),
    row(['---', '---', ...sizes.map(() => '---')]),
    ...rare.map(({ id, describes, breaks }) =>
      row([`\`${id}\`: ${describes}`, breaks.join(' '), ...sizes.map((runs) => chance(id, runs))]),
    ),
  ].join('\n');
}

/** The legal operators, why each is legal, and its false alarms. */
export function renderLegal(
  legal: readonly { id: string; describes: string; legalBecause: string }[],
  entries: readonly MatrixEntry[],
): string {
  const alarms = (id: string) => {
    const own = entries.filter((entry) => entry.operator === id);
    const wrong = new Set(own.flatMap(({ unrelated, defects }) => [...unrelated, ...defects]));
    return own.length === 0 ? 'not run' : wrong.size === 0 ? 'none' : [...wrong].join(' ');
  };
  return [
    '## Legal operators',
    '',
    row(['operator', 'legal because', 'false alarms']),
    row(['---', '---', '---']),
    ...legal.map(({ id, describes, legalBecause }) =>
      row([`\`${id}\`: ${describes}`, legalBecause, alarms(id)]),
    ),
  ].join('\n');
}

function fateOf({ fate, unrelated }: MatrixEntry): string {
  const what = fate.replaceAll('-', ' ');
  return unrelated.length === 0 ? what : `${what}: ${unrelated.join(' ')}`;
}

/** A line of a table. A bar would end a cell and a line break the table; the message of a defect may contain both. */
export function row(cells: readonly string[]): string {
  const texts = cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' '));
  return `| ${texts.join(' | ')} |`;
}
