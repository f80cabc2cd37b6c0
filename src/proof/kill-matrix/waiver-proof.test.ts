import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { defined } from '../../basics/defined.ts';
import { scratchFolder } from '../../testing/scratch-folder.ts';
import { failuresOf, type MutantRun, runAgainst } from './mutant-run.ts';
import { ProofTally } from './proof-tally.ts';
import { proveWaivers } from './waiver-proof.ts';

let folder: string;
let lines: string[];
let tally: ProofTally;
beforeEach(() => {
  folder = scratchFolder();
  lines = [];
  tally = new ProofTally((line) => lines.push(line));
});

// As with the observed operator: everyone who has the token learns of the opt-out.
const optOutIsTold = {
  requirement: 'RF-OPT-02',
  kind: 'violation',
  expect: [
    { when: 'no-bearer', input: ['opted-out token'], status: 'optout', httpStatus: 200, sealed: true },
  ],
  reason: 'everyone learns of the opt-out',
  owner: 'the operator',
};

function fileOf(...waivers: object[]): string {
  const file = join(folder, 'waivers.json');
  writeFileSync(file, JSON.stringify({ recorded: 'an operator', waivers }));
  return file;
}

describe('a waiver', () => {
  test('is proven by a mutant that goes beyond it', async () => {
    await proveWaivers(tally, { file: fileOf(optOutIsTold) });
    expect(lines).toEqual([
      expect.stringMatching(/^ok {6}the waiver of RF-OPT-02 does not cover observed~~?[a-z-]+$/),
    ]);
  });

  test('is proven by simultaneous violations of which it covers only some', async () => {
    let last: MutantRun | undefined;
    await proveWaivers(tally, {
      file: fileOf(optOutIsTold),
      run: (run) => {
        last = run;
        return runAgainst(run);
      },
    });
    if (last === undefined) throw new Error('nothing ran');
    const kinds = failuresOf(await runAgainst(last)).map(({ waived }) => waived);
    expect(new Set(kinds)).toEqual(new Set([true, false]));
  });

  test('that covers all that any mutant does is not proven', async () => {
    const [file, revision] = [fileOf(optOutIsTold), '2023-08'] as const;
    const tried = new Set<string>();
    const observed = ({ waivers }: MutantRun) =>
      runAgainst({
        behaviour: 'observed',
        revision,
        requirements: ['RF-OPT-02'],
        ...defined({ waivers }),
      });
    let verdict: ReturnType<typeof observed> | undefined;
    await proveWaivers(tally, {
      file,
      run: (run) => {
        tried.add(run.behaviour);
        verdict ??= observed(run);
        return verdict;
      },
    });
    expect(lines).toEqual(['NOT OK  no mutant shows a violation of RF-OPT-02 beyond its waiver']);
    // Sometimes and always; mutants that break the requirement, that change the form of an answer, and similar ones.
    const always = 'observed~opt-out-told-to-everyone';
    expect([...tried]).toEqual(expect.arrayContaining([always, always.replace('~', '~~')]));
    expect([...tried]).toEqual(
      expect.arrayContaining(['observed~opt-out-in-plaintext', 'observed~opt-out-is-forgotten']),
    );
  });

  test('that covers nothing of a mutant is not proven by it', async () => {
    const file = fileOf(optOutIsTold);
    const requirements = ['RF-OPT-02'];
    const uncovered = await runAgainst({ behaviour: 'observed', revision: '2023-08', requirements });
    expect(failuresOf(uncovered).map(({ waived }) => waived)).toContain(false);
    await proveWaivers(tally, { file, run: async () => uncovered });
    expect(lines).toEqual(['NOT OK  no mutant shows a violation of RF-OPT-02 beyond its waiver']);
  });

  test('of one revision is proven in that revision, even with another waiver for the other revision', async () => {
    const file = fileOf(
      { ...optOutIsTold, revision: '2023-08' },
      { ...optOutIsTold, revision: '2026-07', reason: 'it still is' },
    );
    const ran: string[] = [];
    await proveWaivers(tally, {
      file,
      run: (run) => {
        ran.push(run.revision);
        return runAgainst(run);
      },
    });
    expect(lines).toHaveLength(2);
    expect([tally.passed, tally.failed]).toEqual([2, 0]);
    expect([...new Set(ran)]).toEqual(['2023-08', '2026-07']);
  });
});

test('without a waiver there is nothing to prove', async () => {
  await proveWaivers(tally, { file: fileOf(), run: () => Promise.reject(new Error('something ran')) });
  expect(lines).toEqual([]);
});
