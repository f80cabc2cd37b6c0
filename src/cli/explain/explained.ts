import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../basics/package-root.ts';
import type { Divergence } from '../../contract/divergence.ts';
import { divergencesOf } from '../../contract/divergences.ts';
import type { CataloguedRequirement, RequirementId } from '../../contract/requirements.ts';
import { type Revision, revisions } from '../../contract/revision.ts';
import type { Mutant } from '../../mutants/mutant.ts';
import { mutants } from '../../mutants/mutants.ts';
import type { TestKind } from '../../run/evidence/case-record.ts';
import { declaredTests, wayOf } from '../../run/scenario/declared-tests.ts';
import { loadWaivers } from '../../run/waivers/waiver.ts';
import type { ActiveWaiver } from '../../run/waivers/waiver-match.ts';
import { sdkTests } from '../../sdk/scenario/sdk-requirement.ts';

/** Everything that this project knows about one requirement. */
export type Explained = {
  requirement: CataloguedRequirement;
  revision: Revision;
  tests: readonly { way: TestKind; title: string; needs: readonly string[] }[];
  /** Wrong operators that break it first, and those that break it along with another. */
  mutants: { breaking: readonly Mutant[]; following: readonly Mutant[] };
  divergences: readonly Divergence[];
  waivers: readonly ActiveWaiver[];
};

/** Gathers what is known about a requirement; the suites must have been loaded. */
export function explained(requirement: CataloguedRequirement, revision: Revision): Explained {
  const { id } = requirement;
  return {
    requirement,
    revision,
    tests: testsOf(id),
    mutants: {
      breaking: mutants.filter(({ breaks }) => breaks.includes(id)),
      following: mutants.filter(({ alsoBreaks }) => alsoBreaks?.[id] !== undefined),
    },
    divergences: divergencesOf(id),
    waivers: waiversOf(id),
  };
}

function testsOf(id: RequirementId): Explained['tests'] {
  const ofOperators = declaredTests()
    .filter((test) => test.id === id)
    .map((test) => ({ way: wayOf(test), title: test.title, needs: test.options.needs ?? [] }));
  const ofSdks = sdkTests()
    .filter((test) => test.id === id)
    .map(({ title, options }) => ({ way: 'scenario' as const, title, needs: options.needs ?? [] }));
  return [...ofOperators, ...ofSdks];
}

/** The suite's own waivers, in whichever file and revision. */
function waiversOf(id: RequirementId): ActiveWaiver[] {
  const folder = join(packageRoot, 'suites', 'waivers');
  if (!existsSync(folder)) return [];
  const today = new Date().toISOString().slice(0, 10);
  const all = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) =>
      revisions.flatMap((revision) => loadWaivers(join(folder, name), { revision, today }).active),
    )
    .filter(({ requirement }) => requirement === id);
  return [...new Map(all.map((waiver) => [waiver.source, waiver])).values()];
}
