import type { RequirementId } from '../../contract/requirements.ts';
import { NEIGHBOUR_PREFIX, type Neighbour } from '../../mutants/neighbours/neighbour.ts';
import { neighbours } from '../../mutants/neighbours/neighbours.ts';
import type { JudgedFailure } from '../../run/verdict/verdict-value.ts';
import { loadWaivers } from '../../run/waivers/waiver.ts';
import { type Expectation, waiverOf } from '../../run/waivers/waiver-match.ts';
import { failuresOf, runAgainst } from './mutant-run.ts';
import type { ProofTally } from './proof-tally.ts';
import { observedWaivers, TODAY } from './waiver-proof.ts';

export type NeighbourProof = {
  /** The waivers of the observed operator when absent. */
  file?: string;
  /** All when absent. */
  chosen?: readonly Neighbour[];
  run?: typeof runAgainst;
};

/** Shows that no violation waiver of a file covers a neighbour of what it waives, and that each has a neighbour. */
export async function proveNeighbours(
  tally: ProofTally,
  { file = observedWaivers, chosen = neighbours, run = runAgainst }: NeighbourProof = {},
): Promise<void> {
  for (const neighbour of chosen) {
    const { id, of, revision = '2023-08' } = neighbour;
    const waivers = loadWaivers(file, { revision, today: TODAY });
    const behaviour = NEIGHBOUR_PREFIX + id;
    const failures = failuresOf(await run({ behaviour, revision, requirements: [of], waivers }));
    const expect = waiverOf(of, 'violation', waivers.active)?.expect ?? [];
    const problem = problemOf(neighbour, failures, expect);
    tally.note(problem === undefined, `the waiver of ${of} ${problem ?? 'does not cover'} ${behaviour}`);
  }
  for (const requirement of waivedIn(file)) {
    const isNear = chosen.some(({ of }) => of === requirement);
    if (!isNear) tally.note(false, `the waiver of ${requirement} has no neighbour`);
  }
}

/** What keeps a run from showing that a neighbour is told apart; undefined when it shows that. */
function problemOf(
  { differsBy }: Neighbour,
  failures: readonly JudgedFailure[],
  expect: readonly Expectation[],
): string | undefined {
  const open = failures.filter(({ waived }) => !waived);
  if (open.length === 0) return 'covers, or does not see,';
  const isNear = (failure: JudgedFailure) => expect.some((one) => isAlmost(failure, one, differsBy));
  return open.some(isNear) ? undefined : 'is not near to what is seen of';
}

function isAlmost(
  { facts }: JudgedFailure,
  expectation: Expectation,
  differsBy: Neighbour['differsBy'],
): boolean {
  if (!('input' in expectation)) return false;
  const { input, ...answer } = expectation;
  const hasInput = facts.input !== undefined && input.includes(facts.input);
  if (differsBy === 'answer') return hasInput;
  return (
    !hasInput && (Object.keys(answer) as (keyof typeof answer)[]).every((key) => facts[key] === answer[key])
  );
}

function waivedIn(file: string): RequirementId[] {
  const { active } = loadWaivers(file, { revision: '2023-08', today: TODAY });
  return active.filter(({ kind }) => kind === 'violation').map(({ requirement }) => requirement);
}
