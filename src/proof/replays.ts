// `npm run replays`: runs the commands that failures print and checks that they show them again. Development only.
import { writeFileSync } from 'node:fs';
import { mutantNamed } from '../mutants/mutants.ts';
import { ProofTally } from './kill-matrix/proof-tally.ts';
import { proveReplaysOfMutant } from './replays/replays-of-mutant.ts';
import { proveReplaysOfTarget } from './replays/replays-of-target.ts';
import { remoteSubjects, replayedMutants } from './replays/subjects.ts';

/** A few commands are enough for every check. */
const isSample = process.argv.includes('--sample');
const tally = new ProofTally((line) => process.stdout.write(`${line}\n`));

for (const id of isSample ? ['iv-is-constant'] : replayedMutants) {
  await proveReplaysOfMutant(mutantNamed(id), tally);
}
for (const subject of isSample ? remoteSubjects.slice(-1) : remoteSubjects) {
  await proveReplaysOfTarget(subject, tally, isSample ? 1 : undefined);
}
const { passed, failed } = tally;
process.stdout.write(`${passed} passed, ${failed} failed\n`);
const results = process.env['MUTANT_RESULTS'];
if (results !== undefined) writeFileSync(results, JSON.stringify({ passed, failed }));
process.exit(failed === 0 && passed > 0 ? 0 : 1);
