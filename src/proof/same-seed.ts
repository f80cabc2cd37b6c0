// `npm run same-seed`: runs twice with one seed, the second time beside a busy loop on each core, and checks that both
// runs have the same tests, the same run counts and the same verdicts. Development only.
import { availableParallelism } from 'node:os';
import { busyLoops } from './same-seed/busy-loops.ts';
import { differences, summaryOf } from './same-seed/run-summary.ts';

const SEED = 20_231;
/** Longer than the slower run takes. */
const BUSY_MS = 240_000;

const asked = process.argv.slice(2);
let failed = 0;

for (const target of asked.length > 0 ? asked : ['mock', 'mock-observed', 'mock:response-key-is-kept']) {
  const quiet = await summaryOf(target, SEED);
  using _loops = busyLoops(availableParallelism(), BUSY_MS);
  const busy = await summaryOf(target, SEED);
  const found = differences(quiet, busy);
  const times = `${quiet.seconds.toFixed(1)} s, and ${busy.seconds.toFixed(1)} s beside busy loops`;
  process.stdout.write(
    `${found.length === 0 ? 'ok  ' : 'FAIL'} ${target}: ${quiet.tests.length} tests, ${quiet.runs} runs of properties, ${quiet.headline}; ${times}\n`,
  );
  for (const difference of found) process.stdout.write(`       ${difference}\n`);
  if (found.length > 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
