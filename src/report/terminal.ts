import { hasEvidence } from '../run/evidence/case-record.ts';
import { lacksCredentials } from '../run/verdict/gap-sentences.ts';
import type { RequirementVerdict, RunVerdict, Verdict } from '../run/verdict/verdict-value.ts';
import { openFindings, renderWaiver } from '../run/verdict/waiver-template.ts';
import type { ActiveWaiver } from '../run/waivers/waiver-match.ts';
import { visible } from '../secret/visible.ts';
import { exitMeaningOf } from './exit-meaning.ts';
import { loadLines } from './load-lines.ts';
import { renderComparison } from './terminal-comparison.ts';
import { renderByReason, renderEach, renderViolation, type View } from './terminal-requirement.ts';
import { renderTable } from './terminal-table.ts';
import { painter, wrap } from './terminal-text.ts';

export type HeaderFacts = {
  target: string;
  baseUrl: string;
  revision: string;
  seed: number;
  waivers: readonly string[];
  /** How requests reach the target, where that is worth a line. */
  proxy?: string;
  /** A file with certificates that are trusted in addition. */
  certificates?: string;
};

export type SummaryOptions = {
  color: boolean;
  /** Columns of the terminal; commands and waivers may be longer, because they are copied. */
  width: number;
  verbose: boolean;
  /** Path of the report, if one was written. */
  reportPath?: string;
  /** The waivers in use, which a waiver to paste extends. */
  waivers?: readonly ActiveWaiver[];
  /** Whether the waivers are this suite's own for the target: then nobody is to remove one. */
  hasDefaultWaivers?: boolean;
};

/** The first lines of a run: its target and settings. */
export function renderHeader(facts: HeaderFacts): string {
  const { target, baseUrl, revision, seed, waivers, proxy, certificates } = facts;
  const address = baseUrl === '' || baseUrl === target ? '' : ` at ${baseUrl}`;
  return [
    `target    ${target}${address}`,
    ...(proxy === undefined ? [] : [`proxy     ${proxy}`]),
    ...(certificates === undefined ? [] : [`trusts    ${certificates} (NODE_EXTRA_CA_CERTS)`]),
    `revision  ${revision}`,
    `seed      ${seed}`,
    `waivers   ${waivers.length === 0 ? 'none' : waivers.join(', ')}`,
  ]
    .map(visible)
    .join('\n');
}

/** The last lines of a run: the table, the problems, the verdict and its meaning. */
export function renderSummary(verdict: RunVerdict, options: SummaryOptions): string {
  const { width, color, verbose, reportPath, hasDefaultWaivers = false } = options;
  const view: View = { revision: verdict.revision, width, verbose, paint: painter(color) };
  const having = (word: Verdict) =>
    verdict.requirements.filter((requirement) => requirement.verdict === word);
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', view.paint('bold', title), ...lines];
  return [
    ...renderTable(verdict.requirements, width),
    ...section('Requirements', verbose ? renderEach(verdict.requirements, view) : []),
    ...section('Defects of the suite', renderByReason(having('harness-error'), '!', width)),
    ...section(
      'Violations',
      having('violates').flatMap((requirement) => renderViolation(requirement, view)),
    ),
    ...section(
      'Waived',
      having('waived').flatMap((requirement) => renderWaived(requirement, width)),
    ),
    ...section('Not testable on this target', renderByReason(having('not-testable'), '?', width)),
    ...section(
      'Load',
      (verdict.load === undefined ? [] : loadLines(verdict.load)).flatMap((line) =>
        wrap(line, width, '- ', '  '),
      ),
    ),
    ...section(
      'Notes',
      verdict.notes.flatMap((note) => wrap(note, width, '- ', '  ')),
    ),
    ...section('Waivers no longer needed', hasDefaultWaivers ? [] : renderUnneeded(verdict, width)),
    ...section('To waive the open findings', renderOpen(verdict, options)),
    '',
    ...renderVerdict(verdict, view),
    ...renderComparison(verdict, view),
    ...(reportPath === undefined ? [] : [`report: ${visible(reportPath)}`]),
  ].join('\n');
}

function renderWaived({ id, waiver }: RequirementVerdict, width: number): string[] {
  const where = waiver === undefined ? '' : `: ${waiver.reason} (${waiver.source})`;
  return wrap(`${id}${where}`, width, '~ ', '    ');
}

function renderUnneeded({ requirements }: RunVerdict, width: number): string[] {
  return requirements.flatMap(({ id, waiver }) =>
    waiver?.state === 'unneeded' ? wrap(`${id} is testable here: ${waiver.source}`, width, '- ', '    ') : [],
  );
}

/** The last line of a run: what was tested, with which result, and what is missing to test more. */
export function renderLastLine(verdict: RunVerdict): string {
  const { target, revision, exitCode, requirements } = verdict;
  const isNamed = target.baseUrl !== '' && target.baseUrl !== target.name;
  const address = isNamed ? ` at ${target.baseUrl}` : '';
  const count = requirements.filter(lacksCredentials).length;
  const more = count === 1 ? '1 more requirement' : `${count} more requirements`;
  const advice =
    count === 0 ? '' : `; without EUID_API_KEY and EUID_CLIENT_SECRET, which ${more} of it would need`;
  return visible(
    `tested ${target.name}${address}, ${revision}: ${verdict.headline} (exit code ${exitCode})${advice}`,
  );
}

function renderOpen(verdict: RunVerdict, { width, verbose, waivers = [] }: SummaryOptions): string[] {
  // If nothing answered, there is nothing to waive.
  if (verdict.requirements.every(({ evidence }) => !hasEvidence(evidence))) return [];
  // What only lacks credentials is to be tested, not waived: the last line says so.
  const open = openFindings(verdict).filter(
    (requirement) => !lacksCredentials(requirement) && !verdict.reasons.includes(requirement.reason ?? ''),
  );
  const shown = verbose ? open : open.slice(0, SHOWN_WAIVERS);
  const more = open.length - shown.length;
  const rest = more === 0 ? [] : [`and ${more} more, which --write-waivers FILE writes too`];
  const templates = shown.map((requirement) => {
    const waiver = visible(renderWaiver(requirement, verdict, waivers));
    return verbose ? waiver : visible(JSON.stringify(JSON.parse(waiver)));
  });
  if (templates.length === 0) return [];
  const how =
    '--write-waivers FILE writes such entries to a file: fill in owner and date there, and use it with --waivers FILE';
  return [...wrap(how, width, '', '  '), ...templates, ...rest];
}

/** More than these are for a file. */
const SHOWN_WAIVERS = 10;
const SHOWN_REASONS = 10;

function renderVerdict(verdict: RunVerdict, { paint, width, verbose }: View): string[] {
  const { headline, exitCode, reasons } = verdict;
  const shown = verbose ? reasons : reasons.slice(0, SHOWN_REASONS);
  const more = reasons.length - shown.length;
  const style = exitCode === 0 ? 'green' : 'red';
  return [
    ...wrap(`${headline}, exit code ${exitCode}: ${exitMeaningOf(verdict)}`, width, '', '  ').map((line) =>
      paint(style, line),
    ),
    ...shown.flatMap((reason) => wrap(reason, width, '  - ', '    ')),
    ...(more === 0 ? [] : [`  - and ${more} more`]),
  ];
}
