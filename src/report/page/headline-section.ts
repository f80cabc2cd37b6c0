import { counted } from '../../basics/counted.ts';
import { hasEvidence } from '../../run/evidence/case-record.ts';
import {
  type RequirementVerdict,
  type RunVerdict,
  requirementVerdicts,
} from '../../run/verdict/verdict-value.ts';
import { isGap, isRecordedOnly } from '../../run/verdict/weight.ts';
import { exitMeaningOf } from '../exit-meaning.ts';
import { html, type Markup } from './markup.ts';
import type { PageInput } from './page-input.ts';
import { idsLinked, linkTo } from './places.ts';
import {
  byWeight,
  cut,
  duration,
  joined,
  keywordLabel,
  type Tone,
  toneOf,
  verdictMark,
  verdictName,
} from './words.ts';

const SHOWN = 12;
/** More reasons than these, and more of one, are in verdict.json. */
const MOST_REASONS = 40;
const MOST_CHARACTERS = 400;

/** The first thing a reader sees: the verdict in words, its scope, its waivers, and what decided it. */
export function headlineSection({ verdict, lastRun }: PageInput): Markup {
  const { requirements, target, revision } = verdict;
  const violated = requirements.filter((one) => one.verdict === 'violates');
  return html`<header class="verdict ${toneOfRun(verdict)}">
<p class="subject">${target.name}${target.version !== undefined && !target.name.includes(target.version) && ` ${target.version}`} <span>against revision ${revision} of the documentation</span></p>
<h1>${titleOf(verdict)}</h1>
<p class="scope">${scopeOf(verdict)} ${curtailment(verdict)} ${waiversOf(verdict)}</p>
${violated.length > 0 && violatedList(violated)}
${reasonList(verdict)}
<p class="exit">Exit code ${verdict.exitCode}: ${exitMeaningOf(verdict)}. ${newsOf(lastRun)}</p>
${tiles(verdict)}
</header>`;
}

/** The verdict of a run in a few words that claim no more than was judged. */
export function titleOf({ verdict, scope, shard, requirements, waived }: RunVerdict): string {
  const violated = requirements.filter((one) => one.verdict === 'violates');
  const gaps = requirements.filter(isGap);
  const excused = joined([
    ...(waived.violations === 0 ? [] : [counted(waived.violations, 'waived violation')]),
    ...(waived.notTestable === 0 ? [] : [counted(waived.notTestable, 'untested MUST')]),
  ]);
  const but = violated.length === 0 ? '' : `, but violates ${byWeight(violated)}`;
  const except = excused === '' ? '' : `, except for ${excused}`;
  switch (verdict) {
    case 'conforms':
      if (shard !== undefined && requirements.length === 0)
        return `Nothing to do in shard ${shard.index} of ${shard.count}`;
      if (shard !== undefined)
        return `Nothing violated in shard ${shard.index} of ${shard.count}${except}${but}`;
      if (scope === 'replay') return `The test that was run again passes${except}`;
      if (isRecordedOnly(requirements))
        return `Only recorded: ${counted(judgedIn(requirements), 'chosen requirement')}`;
      return `Conforms${scope === 'all' ? '' : ` in ${counted(judgedIn(requirements), 'chosen requirement')}`}${except}${but}`;
    case 'no-worse':
      return `No worse than its baseline, which violates ${byWeight(violated)} too`;
    case 'violates':
      return `Violates ${byWeight(violated)}`;
    case 'stale-waiver':
      return 'Waivers are out of date';
    case 'incomplete':
      if (scope === 'replay') return 'The failure was not shown again';
      if (requirements.every(({ evidence }) => !hasEvidence(evidence))) return 'Could not be judged';
      return gaps.length === 0 ? 'Not judged to the end' : `Not fully judged: ${byWeight(gaps)} untested`;
    case 'harness-error':
      return 'No verdict: the suite itself is broken';
  }
}

/** The colour of a run's verdict: only one on the whole contract that holds without an excuse is good. */
export function toneOfRun({ verdict, waived, scope, totals, requirements }: RunVerdict): Tone {
  if (verdict === 'violates' || verdict === 'harness-error') return 'bad';
  if (verdict !== 'conforms') return 'warn';
  if (waived.violations + waived.notTestable + totals.violates > 0) return 'warn';
  return scope === 'all' && curtailedIn(requirements) === 0 ? 'good' : 'calm';
}

function judgedIn(requirements: readonly RequirementVerdict[]): number {
  return requirements.filter(({ verdict }) => verdict !== 'not-applicable').length;
}

function curtailedIn(requirements: readonly RequirementVerdict[]): number {
  return requirements.filter(({ leftOut }) => leftOut !== undefined).length;
}

/** What a limit of time has left out. */
function curtailment({ requirements, timeBudgetMs = 0 }: RunVerdict): string {
  const count = curtailedIn(requirements);
  if (count === 0) return '';
  return `${counted(count, 'requirement')} had fewer inputs than asked for, within ${duration(timeBudgetMs)}.`;
}

function scopeOf({ scope, requirements, revision }: RunVerdict): string {
  const judged = judgedIn(requirements);
  if (scope === 'shard' && requirements.length === 0)
    return 'No test of the run was dealt to this shard: the merge of all shards says whether the target conforms.';
  if (!requirements.some(({ evidence }) => hasEvidence(evidence)))
    return `Nothing was judged: there is no evidence on any requirement of revision ${revision}.`;
  const rest = requirements.length - judged;
  const others = rest === 0 ? '' : `; ${rest} more do not apply`;
  switch (scope) {
    case 'all':
      return `The run covers the whole contract: ${counted(judged, 'requirement')} of revision ${revision}${others}.`;
    case 'replay':
      return 'Only one test was run again, which says nothing about the rest of the contract.';
    case 'shard':
      return `The run is one of several that cover the contract together: ${counted(judged, 'requirement')}${others}.`;
    case 'selection':
      return `The run was limited to ${counted(requirements.length, 'chosen requirement')} and says nothing about the others.`;
  }
}

function waiversOf({ waived, requirements }: RunVerdict): Markup {
  if (!requirements.some(({ evidence }) => hasEvidence(evidence))) return html``;
  const { violations, notTestable, until } = waived;
  const counts = [
    ...(violations === 0 ? [] : [counted(violations, 'violation')]),
    ...(notTestable === 0 ? [] : [counted(notTestable, 'untested MUST')]),
  ];
  if (counts.length === 0) return html`No waiver excuses anything.`;
  const verb = violations + notTestable === 1 ? 'is' : 'are';
  const ends = until === undefined ? 'with no end date' : `until ${until}`;
  return html`${joined(counts)} ${verb} excused by <a href="#waivers">waivers</a> ${ends}.`;
}

function violatedList(violated: readonly RequirementVerdict[]): Markup {
  const more = violated.length - SHOWN;
  return html`<ul class="culprits">${violated
    .slice(0, SHOWN)
    .map(
      ({ id, keyword, statement }) =>
        html`<li>${linkTo(id, 'violates')} ${keywordLabel(keyword)} ${statement}</li>`,
    )}${more > 0 && html`<li><a href="#violations">and ${more} more</a></li>`}</ul>`;
}

function reasonList({ reasons, requirements }: RunVerdict): Markup | undefined {
  const others = reasons.filter((reason) => !/^\S+ is violated(?:, and .*)?$/.test(reason));
  if (others.length === 0) return undefined;
  const item = (reason: string) => html`<li>${idsLinked(cut(reason, MOST_CHARACTERS), requirements)}</li>`;
  const more = others.slice(SHOWN, MOST_REASONS);
  return html`<ul class="reasons">${others.slice(0, SHOWN).map(item)}</ul>${
    more.length > 0 &&
    html`<details><summary>${counted(others.length - SHOWN, 'more reason')}</summary><ul class="reasons">${more.map(item)}</ul></details>`
  }`;
}

function newsOf(lastRun: PageInput['lastRun']): Markup | undefined {
  if (!('comparison' in lastRun)) return undefined;
  const { newlyFailing, newlyWaived, newlyPassing, newlyNotTestable, changed } = lastRun.comparison;
  const counts = [
    [newlyFailing.length, 'newly failing'],
    [newlyWaived.length, 'newly waived'],
    [newlyPassing.length, 'newly passing'],
    [newlyNotTestable.length, 'newly not testable'],
    [changed.length, 'changed otherwise'],
  ].flatMap(([count, words]) => (count === 0 ? [] : [`${count} ${words}`]));
  return html`<a href="#since">Since the last run</a>: ${counts.length === 0 ? 'nothing changed' : joined(counts)}.`;
}

/** How many requirements came out how: counts, and no share of anything. */
function tiles({ totals }: RunVerdict): Markup {
  const shown = requirementVerdicts.filter(
    (name) => totals[name] > 0 || name === 'violates' || name === 'conforms',
  );
  return html`<ul class="tiles" aria-label="Requirements by verdict">${shown.map(
    (name) =>
      html`<li><a href="#coverage" data-verdict="${name}" class="${totals[name] === 0 ? 'calm' : toneOf(name)}"><b>${totals[name]}</b> <span><span aria-hidden="true">${verdictMark(name)}</span> ${verdictName(name)}</span></a></li>`,
  )}</ul>`;
}
