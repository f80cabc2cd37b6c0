import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packageRoot } from '../basics/package-root.ts';
import { loadSuites } from '../run/execute/load-suites.ts';
import { declaredTests } from '../run/scenario/declared-tests.ts';
import { ExpectationProof } from './expectations/expectation-proof.ts';
import { type ExpectationStatement, expectationStatements } from './expectations/expectation-statements.ts';
import { suiteFiles, testsOf } from './expectations/suite-files.ts';
import { reasonToKeep } from './expectations/unproven-expectations.ts';

// `npm run expectations [-- --all] [-- --seed N]`: removes expectations from the suites, one at a time, and shows
// which wrong operator then passes. An expectation whose removal lets none pass proves nothing: exit code 1.

const SAMPLE = 30;

const { values } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    suite: { type: 'string', default: '' },
  },
});

type Candidate = ExpectationStatement & { suite: string };
type Result = {
  suite: string;
  line: number;
  text: string;
  result: 'proven' | 'overlapping' | 'kept' | 'unproven';
  missed: string[];
  reason?: string;
};

function candidates(): Candidate[] {
  const all = suiteFiles().flatMap((suite) =>
    expectationStatements(readFileSync(join(packageRoot, suite), 'utf8')).map((one) => ({ ...one, suite })),
  );
  const chosen = all.filter(({ suite }) => suite.includes(values.suite));
  if (values.all || values.suite !== '') return chosen;
  const rank = ({ suite, line, text }: Candidate) =>
    createHash('sha256').update(`${values.seed} ${suite} ${line} ${text}`).digest('hex');
  return chosen.sort((left, right) => (rank(left) < rank(right) ? -1 : 1)).slice(0, SAMPLE);
}

async function judge(candidate: Candidate, proof: ExpectationProof): Promise<Result> {
  const { suite, line, text } = candidate;
  const { missed, survived } = await proof.of(candidate, await testsOf(suite, candidate.without));
  if (survived.length > 0) return { suite, line, text, result: 'proven', missed: survived };
  if (missed.length > 0) return { suite, line, text, result: 'overlapping', missed };
  const reason = reasonToKeep(suite, text);
  return reason === undefined
    ? { suite, line, text, result: 'unproven', missed }
    : { suite, line, text, result: 'kept', missed, reason };
}

await loadSuites();
const proof = new ExpectationProof(declaredTests());
const results: Result[] = [];
for (const candidate of candidates()) {
  const result = await judge(candidate, proof);
  results.push(result);
  const why = result.reason ?? result.missed.slice(0, 3).join(', ');
  process.stdout.write(`${result.result.padEnd(12)} ${result.suite}:${result.line}  ${why}\n`);
}
const failed = results.filter(({ result }) => result === 'unproven');
for (const { suite, line, text } of failed)
  process.stdout.write(`\n${suite}:${line} lets no mutant through: ${text}\n`);
mkdirSync(join(packageRoot, 'reports'), { recursive: true });
const twin = {
  seed: values.seed,
  all: values.all,
  passed: results.length - failed.length,
  failed: failed.length,
  results,
};
writeFileSync(join(packageRoot, 'reports', 'expectations.json'), `${JSON.stringify(twin, undefined, 2)}\n`);
process.stdout.write(`${twin.passed} passed, ${twin.failed} failed\n`);
process.exit(failed.length === 0 && results.length > 0 ? 0 : 1);
