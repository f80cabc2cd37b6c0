import { citation, pageUrl } from './citation.ts';
import type { Divergence } from './divergence.ts';
import { divergences } from './divergences.ts';
import { type CataloguedRequirement, findRequirement, requirements } from './requirements.ts';

const preamble = `# Divergences

Generated from src/contract/divergences. Do not edit.

Three sources can disagree: what the page says, what the operator's source does, and what a running operator
answered. Each entry says which of page and operator the suite follows, and why. Observed is uid2-operator
5.70.250 in EUID scope. The source is the public source of uid2-operator, not necessarily of that build.`;

/** The register and the contested requirements as the markdown of docs/divergences.md. */
export function renderDivergences(): string {
  const contested = requirements.filter((requirement) => requirement.contested !== undefined);
  return `${[
    preamble,
    overview(),
    ...divergences.map(entry),
    '## Contested requirements',
    'The page allows more than one reading; a run records which of them the target follows.',
    ...contested.map(readings),
  ].join('\n\n')}\n`;
}

function overview(): string {
  const rows = divergences.map(
    ({ id, requirement, revisions, follows }) =>
      `| [${id}](#${id.toLowerCase()}) | ${requirement} | ${revisions.join(', ')} | ${follows} |`,
  );
  return [
    '| entry | requirement | revisions | the suite follows |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function entry(divergence: Divergence): string {
  const requirement = findRequirement(divergence.requirement);
  const citations = divergence.revisions.map(
    (revision) => `[${citation(requirement, revision)}](${pageUrl(requirement, revision)})`,
  );
  return [
    `## ${divergence.id}\n`,
    `${requirement.id} ${requirement.keyword}: ${requirement.statement}\n`,
    `- Read from: ${citations.join('; ')}`,
    `- Documented: ${divergence.documented}`,
    `- Source: ${divergence.source}`,
    `- Observed: ${divergence.observed}`,
    `- The suite follows: ${divergence.follows}. ${divergence.why}`,
  ].join('\n');
}

function readings({ id, statement, contested }: CataloguedRequirement): string {
  const list = (contested?.readings ?? []).map((reading) => `- \`${reading.id}\`: ${reading.statement}`);
  return [`### ${id}\n`, `${statement}\n`, ...list].join('\n');
}
