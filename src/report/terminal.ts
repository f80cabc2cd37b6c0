import { hasEvidence } from '../run/evidence/case-record.ts';
import { exitCodeMeanings, exitCodeName } from '../run/verdict/exit-code.ts';
import { lacksCredentials } from '../run/verdict/verdict-decision.ts';
import type { RequirementVerdict, RunVerdict, Verdict } from '../run/verdict/verdict-value.ts';
import { isOpen, renderWaiver } from '../run/verdict/waiver-template.ts';
import type { ActiveWaiver } from '../run/waivers/waiver-match.ts';
import { visible } from '../secret/visible.ts';
import { renderByReason, renderViolation, type View } from './terminal-requirement.ts';
import { renderTable } from './terminal-table.ts';
import { painter, wrap } from './terminal-text.ts';

export type HeaderFacts = {
  target: string;
  baseUrl: string;
  revision: string;
  seed: number;
  waivers: readonly string[];
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
export function renderHeader({ target, baseUrl, revision, seed, waivers }: HeaderFacts): string {
  const address = baseUrl === '' || baseUrl === target ? '' : ` at ${baseUrl}`;
  return [
    `target    ${target}${address}`,
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
    ...renderTable(verdict.requirements),
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
      'Notes',
      verdict.notes.flatMap((note) => wrap(note, width, '- ', '  ')),
    ),
    ...section('Waivers no longer needed', hasDefaultWaivers ? [] : renderUnneeded(verdict, width)),
    ...section('To waive the open findings, fill in owner and date of', renderOpen(verdict, options)),
    '',
    ...renderVerdict(verdict, view),
    ...(reportPath === undefined ? [] : [`report: ${visible(reportPath)}`]),
    renderLastLine(verdict),
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

function renderOpen(
  { requirements, revision }: RunVerdict,
  { verbose, waivers = [] }: SummaryOptions,
): string[] {
  // If nothing answered, there is nothing to waive.
  if (requirements.every(({ evidence }) => !hasEvidence(evidence))) return [];
  return requirements
    .filter((one) => isOpen(one) && !lacksCredentials(one))
    .map((requirement) => {
      const waiver = visible(renderWaiver(requirement, revision, waivers));
      return verbose ? waiver : visible(JSON.stringify(JSON.parse(waiver)));
    });
}

/** One line for someone who reads no other: what was tested, what came out, and what to do first. */
function renderLastLine({ target, headline, requirements }: RunVerdict): string {
  const advice = requirements.some(lacksCredentials) ? '; set EUID_API_KEY and EUID_CLIENT_SECRET' : '';
  return visible(`tested ${target.name}: ${headline}${advice}`);
}

const SHOWN_REASONS = 10;

function renderVerdict(
  { headline, exitCode, reasons }: RunVerdict,
  { paint, width, verbose }: View,
): string[] {
  const name = exitCodeName(exitCode);
  const meaning = name === undefined ? '' : `: ${exitCodeMeanings[name]}`;
  const shown = verbose ? reasons : reasons.slice(0, SHOWN_REASONS);
  const more = reasons.length - shown.length;
  const style = exitCode === 0 ? 'green' : 'red';
  return [
    ...wrap(`${headline}, exit code ${exitCode}${meaning}`, width, '', '  ').map((line) =>
      paint(style, line),
    ),
    ...shown.flatMap((reason) => wrap(reason, width, '  - ', '    ')),
    ...(more === 0 ? [] : [`  - and ${more} more`]),
  ];
}
