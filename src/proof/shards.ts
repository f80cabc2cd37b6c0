// `npm run shards`: runs four shards as four processes, merges them, and checks that the verdict is that of one run; and
// that a value which comes again only in another shard is found. Development only.
import { proveEqual } from './shards/merged-equals-whole.ts';
import { proveRestartFound } from './shards/restarted-operator.ts';

const subjects = [
  'mock',
  'mock-observed',
  'mock:iv-is-constant',
  'mock:success-in-plaintext',
  'mock:two-identifiers-are-accepted',
  'mock:response-key-is-kept',
] as const;

const asked = process.argv.slice(2);
let failed = 0;

const note = (name: string, problems: readonly string[], found: string) => {
  process.stdout.write(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${name}: ${found}\n`);
  for (const problem of problems) process.stdout.write(`       ${problem}\n`);
  if (problems.length > 0) failed += 1;
};

for (const target of subjects) {
  if (asked.length > 0 && !asked.includes(target)) continue;
  const { problems, found } = await proveEqual(target);
  note(target, problems, found);
}
const restart = 'an operator that counts its vectors anew in each shard';
if (asked.length === 0 || asked.includes('restart')) {
  const { problems, found } = await proveRestartFound();
  note(restart, problems, found);
}
process.exit(failed === 0 ? 0 : 1);
