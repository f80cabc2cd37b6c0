import type { RequirementVerdict, RunVerdict } from '../../run/verdict/verdict-value.ts';
import { isBinding } from '../../run/verdict/weight.ts';
import { visible } from '../../secret/visible.ts';

/** GitHub shows so many of a kind for each step. */
const MOST = 10;

/**
 * A verdict as commands that make GitHub show annotations: an error for each violated MUST, a warning for each violated
 * SHOULD, and an error for whatever else decided the run. Every text is expected to be redacted.
 */
export function renderAnnotations(verdict: RunVerdict): string[] {
  const violated = verdict.requirements.filter((one) => one.verdict === 'violates');
  const errors = violated.filter(({ keyword }) => isBinding(keyword));
  const warnings = violated.filter(({ keyword }) => !isBinding(keyword));
  const isExplained = verdict.exitCode === 0 || (verdict.verdict === 'violates' && errors.length > 0);
  const others = isExplained
    ? []
    : [command('error', verdict.headline, verdict.reasons.join('\n') || verdict.headline)];
  return [...others, ...limited('error', errors), ...limited('warning', warnings)];
}

function limited(level: string, requirements: readonly RequirementVerdict[]): string[] {
  const shown = requirements.length > MOST ? requirements.slice(0, MOST - 1) : requirements;
  const more = requirements.slice(shown.length).map(({ id }) => id);
  return [
    ...shown.map((one) => command(level, `${one.id} ${one.keyword}`, messageOf(one))),
    ...(more.length === 0 ? [] : [command(level, `${more.length} more`, more.join(', '))]),
  ];
}

function messageOf({ statement, failures }: RequirementVerdict): string {
  const [first] = failures.filter(({ waived }) => !waived);
  if (first === undefined) return statement;
  return [statement, `expected ${first.expected}`, `got ${first.actual}`, `replay: ${first.replay}`].join(
    '\n',
  );
}

function command(level: string, title: string, message: string): string {
  return `::${level} title=${inProperty(title)}::${inData(message)}`;
}

function inData(text: string): string {
  return visible(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function inProperty(text: string): string {
  return inData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** A printed text in which GitHub finds no command: an operator's words might look like one. */
export function withoutCommands(text: string): string {
  return text.replaceAll(/^(\s*):(?=:)/gm, '$1: ').replaceAll('##[', '## [');
}
