import type { RequirementId } from '../../contract/requirements.ts';
import { revisions } from '../../contract/revision.ts';
import type { Mutant } from '../../mutants/mutant.ts';
import { mutants } from '../../mutants/mutants.ts';
import type { DeclaredTest } from '../../run/scenario/declared-tests.ts';
import { runAgainst } from '../kill-matrix/mutant-run.ts';
import type { ExpectationStatement } from './expectation-statements.ts';

/** The mutants that pass after removing one expectation. */
export type Proof = {
  /** Mutants that a test found before and does not find any more. */
  missed: string[];
  /** Those among them that no other test of the requirement finds. */
  survived: string[];
};

/** Remembers what tests find about mutants, because the same tests always find the same. */
export class ExpectationProof {
  readonly #found = new Map<string, Promise<ReadonlySet<string>>>();
  readonly #tests: readonly DeclaredTest[];

  /** @param tests the tests of every unchanged suite */
  constructor(tests: readonly DeclaredTest[]) {
    this.#tests = tests;
  }

  /**
   * Runs the mutants that break what a suite tests, with the unchanged suite and without one of its expectations.
   * @param changed the tests of the suite without the expectation
   */
  async of(statement: ExpectationStatement, changed: readonly DeclaredTest[]): Promise<Proof> {
    const replaced = new Map(changed.map((test) => [test.key, test]));
    const judged = new Set(changed.map(({ id }) => id));
    const proof: Proof = { missed: [], survived: [] };
    for (const id of judged) {
      if (statement.requirement !== undefined && statement.requirement !== id) continue;
      const own = this.#tests.filter((test) => test.id === id);
      for (const mutant of mutants.filter((one) => isBroken(one, id))) {
        const before = await this.#before(mutant, id, own);
        if (before.size === 0) continue;
        const after = await finders(
          mutant,
          id,
          own.map((test) => replaced.get(test.key) ?? test),
        );
        if ([...before].some((key) => !after.has(key))) proof.missed.push(mutant.id);
        if (after.size === 0) proof.survived.push(mutant.id);
      }
    }
    return { missed: [...new Set(proof.missed)], survived: [...new Set(proof.survived)] };
  }

  #before(mutant: Mutant, id: RequirementId, tests: readonly DeclaredTest[]): Promise<ReadonlySet<string>> {
    const key = `${mutant.id} ${id}`;
    const found = this.#found.get(key) ?? finders(mutant, id, tests);
    this.#found.set(key, found);
    return found;
  }
}

function isBroken({ breaks, alsoBreaks = {} }: Mutant, id: RequirementId): boolean {
  return breaks.includes(id) || Object.hasOwn(alsoBreaks, id);
}

/** The keys of the tests that find a mutant to break a requirement. */
async function finders(
  mutant: Mutant,
  id: RequirementId,
  tests: readonly DeclaredTest[],
): Promise<ReadonlySet<string>> {
  const revision = (mutant.revisions ?? revisions)[0] ?? '2023-08';
  const verdict = await runAgainst({ behaviour: mutant.id, revision, requirements: [id], tests });
  return new Set(verdict.requirements.flatMap(({ failures }) => failures.map(({ test }) => test)));
}
