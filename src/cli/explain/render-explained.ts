import { ownCommand } from '../../basics/own-command.ts';
import { citation, pageUrl } from '../../contract/citation.ts';
import { partTitle } from '../../contract/requirement.ts';
import { type Revision, revisions } from '../../contract/revision.ts';
import { painter, wrap } from '../../report/terminal-text.ts';
import type { ActiveWaiver } from '../../run/waivers/waiver-match.ts';
import type { Screen } from '../screen.ts';
import type { Explained } from './explained.ts';

const INDENT = '  ';
/** More names than this say nothing more; the kill matrix has them all. */
const SHOWN_MUTANTS = 12;

/** One requirement as lines for a terminal, the sentence first. */
export function renderExplained(known: Explained, { width, color }: Screen): string[] {
  const paint = painter(color);
  const { requirement, tests, divergences, waivers } = known;
  const { id, keyword, part, statement, why, contested, exclusion } = requirement;
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', paint('bold', title), ...lines];
  const item = (text: string, first = INDENT) => wrap(text, width, first, ' '.repeat(first.length + 2));
  return [
    ...wrap(`${id}  ${keyword}  ${partTitle(part)}`, width).map((line) => paint('bold', line)),
    ...wrap(statement, width),
    ...section('Why', why === undefined ? [] : item(why)),
    ...section('Where the documentation says so', passages(known, width)),
    ...section(
      'Readings that the documentation allows',
      (contested?.readings ?? []).flatMap((reading) => item(`${reading.id}: ${reading.statement}`)),
    ),
    ...section('Not tested', exclusion === undefined ? [] : item(exclusion)),
    ...section(
      tests.length === 0 ? '' : `How it is tested${needed(requirement.needs)}`,
      tests.flatMap(({ way, title, needs }) =>
        wrap(`${title}${needed(needs)}`, width, INDENT + way.padEnd(11), ' '.repeat(13)),
      ),
    ),
    ...section(...mutantSection(known, width)),
    ...section(
      'Where page and operator differ',
      divergences.flatMap((one) => [
        ...item(`${one.id} (${one.revisions.join(', ')}): the suite follows what is ${one.follows}`),
        ...wrap(`documented: ${one.documented}`, width, '      ', '        '),
        ...wrap(`observed: ${one.observed}`, width, '      ', '        '),
        ...wrap(`why: ${one.why}`, width, '      ', '        '),
      ]),
    ),
    ...section(
      'Waivers of this suite',
      waivers.flatMap((waiver) => item(describeWaiver(waiver))),
    ),
    ...section('Try it', tryIt(known)),
  ];
}

function passages({ requirement, revision }: Explained, width: number): string[] {
  const has = (edition: Revision) => requirement.sources[edition] !== undefined;
  const cited = [revision, ...revisions].find(has);
  return [
    ...revisions.flatMap((edition) =>
      has(edition)
        ? wrap(citation(requirement, edition), width, INDENT, INDENT + INDENT)
        : [`${INDENT}not in edition ${edition}`],
    ),
    // Never broken, so that a terminal can open it.
    ...(cited === undefined ? [] : [`${INDENT}${pageUrl(requirement, cited)}`]),
  ];
}

function mutantSection({ requirement, mutants }: Explained, width: number): [string, string[]] {
  const { breaking, following } = mutants;
  const count = breaking.length + following.length;
  if (count === 0 || requirement.exclusion !== undefined) return ['', []];
  const shown = breaking.slice(0, SHOWN_MUTANTS);
  const more = breaking.length - shown.length;
  const also = following.map(({ id }) => id).slice(0, SHOWN_MUTANTS);
  const unnamed = following.length - also.length;
  return [
    `Wrong operators that it finds: ${breaking.length}`,
    [
      ...shown.flatMap(({ id, describes }) => wrap(`${id}: ${describes}`, width, INDENT, ' '.repeat(4))),
      ...(more > 0 ? [`${INDENT}and ${more} more: --list-mutants with --requirement`] : []),
      ...(also.length === 0
        ? []
        : wrap(
            `broken along with another requirement: ${also.join(', ')}${unnamed > 0 ? `, and ${unnamed} more` : ''}`,
            width,
            INDENT,
            ' '.repeat(4),
          )),
    ],
  ];
}

function describeWaiver({ source, kind, revision, versions, lastDay, reason }: ActiveWaiver): string {
  const what = kind === 'violation' ? 'its violation is accepted' : 'that it is not testable is accepted';
  const scope = [revision, versions].filter((one) => one !== undefined).join(', ');
  const until = lastDay === undefined ? '' : ` until ${lastDay}`;
  return `${source}: ${what}${scope === '' ? '' : ` (${scope})`}${until}: ${reason}`;
}

function needed(needs: readonly string[]): string {
  return needs.length === 0 ? '' : ` (needs ${needs.join(', ')})`;
}

function tryIt({ requirement: { id, exclusion }, mutants: { breaking } }: Explained): string[] {
  if (exclusion !== undefined) return [];
  if (id.startsWith('SDK-')) return [`${INDENT}${ownCommand('sdk')} --driver python --requirement ${id}`];
  const [wrong] = breaking;
  return [
    `${INDENT}${ownCommand('test')} --requirement ${id}`,
    ...(wrong === undefined
      ? []
      : [`${INDENT}${ownCommand('test')} --requirement ${id} --target=mock:${wrong.id}`]),
  ];
}
