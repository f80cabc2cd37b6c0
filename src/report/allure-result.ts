import { createHash } from 'node:crypto';
import type { Label, Link, StatusDetails, TestResult } from 'allure-js-commons';
import { defined } from '../basics/defined.ts';
import { citation, pageUrl } from '../contract/citation.ts';
import type { Divergence } from '../contract/divergence.ts';
import { divergencesOf } from '../contract/divergences.ts';
import { type Keyword, partTitle } from '../contract/requirement.ts';
import { findRequirement } from '../contract/requirements.ts';
import type { Revision } from '../contract/revision.ts';
import type { CaseRecord, Evidence } from '../run/evidence/case-record.ts';
import type { RequirementVerdict } from '../run/verdict/verdict-value.ts';
import { type AllureStatus, statusOfCase, statusWithoutCase } from './allure-status.ts';
import { valuesOf } from './failure-values.ts';

/** A test as Allure shows it, without the fields that its runtime adds. */
export type AllureTest = Pick<
  TestResult,
  'name' | 'fullName' | 'historyId' | 'testCaseId' | 'titlePath' | 'labels' | 'links' | 'statusDetails'
> &
  Pick<AllureStatus, 'status'> & { description: string };

const NO_EVIDENCE: Evidence = { exchanges: 0, propertyRuns: 0 };

const severities: Record<Keyword, string> = {
  MUST: 'critical',
  'MUST NOT': 'critical',
  SHOULD: 'normal',
  'SHOULD NOT': 'normal',
  INFO: 'trivial',
};

/**
 * One test of a requirement in Allure's terms, or the requirement itself if it has no record, so that each one is
 * shown. Names and ids are the same in every run, because Allure's history depends on them.
 */
export function allureTest(
  requirement: RequirementVerdict,
  record: CaseRecord | undefined,
  revision: Revision,
): AllureTest {
  const { status, message } =
    record === undefined ? statusWithoutCase(requirement) : statusOfCase(record, requirement);
  const key = record?.test ?? requirement.id;
  // A model's test is listed under every requirement that it saw violated.
  const isOwn = key.startsWith(requirement.id);
  const identity = createHash('sha256')
    .update(isOwn ? key : `${requirement.id} ${key}`)
    .digest('hex')
    .slice(0, 32);
  const story = `${requirement.id} ${requirement.keyword}: ${requirement.statement}`;
  const path = [endpointOf(requirement), partTitle(requirement.part), story];
  const failure = requirement.failures.find(({ test }) => test === record?.test);
  const statusDetails: StatusDetails = {
    ...defined({ message }),
    // Allure compares these letter by letter; what is a sentence stands in the message.
    ...(failure === undefined ? {} : valuesOf(failure)),
  };
  return {
    name: record?.title ?? requirement.statement,
    fullName: key,
    historyId: identity,
    testCaseId: identity,
    titlePath: path,
    description: descriptionOf(requirement, record, revision),
    labels: labelsOf(requirement, path, revision),
    links: linksOf(requirement, revision),
    status,
    statusDetails,
  };
}

function endpointOf({ part }: RequirementVerdict): string {
  return part === 'generate' ? 'POST /v2/token/generate' : 'POST /v2/token/refresh';
}

function labelsOf({ id, keyword }: RequirementVerdict, path: readonly string[], revision: Revision): Label[] {
  const [epic = '', feature = '', story = ''] = path;
  const basis = findRequirement(id).sources[revision]?.basis;
  return [
    { name: 'epic', value: epic },
    { name: 'feature', value: feature },
    { name: 'story', value: story },
    { name: 'severity', value: severities[keyword] },
    { name: 'tag', value: keyword },
    ...(basis === undefined ? [] : [{ name: 'tag', value: basis }]),
    { name: 'framework', value: 'vitest' },
  ];
}

function linksOf({ id, waiver }: RequirementVerdict, revision: Revision): Link[] {
  const requirement = findRequirement(id);
  const source = requirement.sources[revision];
  return [
    ...(source === undefined
      ? []
      : [{ name: `${source.page}: ${source.section}`, url: pageUrl(requirement, revision) }]),
    // A link to the project's own pages does not work in a report that was shared.
    ...(waiver?.link !== undefined && /^https?:\/\//.test(waiver.link)
      ? [{ name: 'waiver', url: waiver.link }]
      : []),
  ];
}

function descriptionOf(
  { id, keyword, statement, verdict, reason, observation, waiver }: RequirementVerdict,
  record: CaseRecord | undefined,
  revision: Revision,
): string {
  const requirement = findRequirement(id);
  const seen = record === undefined ? observation : record.observations.join('; ');
  return [
    `**${id} ${keyword}** ${statement}`,
    requirement.sources[revision] === undefined ? '' : `Source: ${citation(requirement, revision)}`,
    `Verdict of the requirement: **${verdict}**${reason === undefined ? '' : `, ${plain(reason)}`}`,
    seen === undefined || seen === '' ? '' : `Observed: ${plain(seen)}`,
    waiver === undefined
      ? ''
      : `Waiver (${waiver.kind}, ${waiver.state}): ${plain(`${waiver.reason}. ${waiver.owner}, ${waiver.source}`)}`,
    `Evidence: ${evidenceText(record?.evidence)}`,
    ...(requirement.contested?.readings ?? []).map(
      (reading) => `Contested, one reading (${reading.id}): ${reading.statement}`,
    ),
    ...divergencesOf(id, revision).map(describeDivergence),
  ]
    .filter((line) => line !== '')
    .join('\n\n');
}

function evidenceText({ exchanges, propertyRuns, wholeRunAnswers }: Evidence = NO_EVIDENCE): string {
  // The exchanges of a test over the whole run are among those that it judges.
  if (wholeRunAnswers !== undefined) return `judged ${wholeRunAnswers} answers of the whole run`;
  return `${exchanges} exchanges, ${propertyRuns} property runs`;
}

/** A description is Markdown, and an operator's text must not become a link, an image or a heading in it. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>!&#~|]/g, '\\$&');
}

function describeDivergence({ id, documented, observed, follows, why }: Divergence): string {
  return `Divergence ${id}. Documented: ${documented} Observed: ${observed} The suite follows what is ${follows}: ${why}`;
}
