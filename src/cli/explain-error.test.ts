import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach, expect, test, vi } from 'vitest';
import { documented } from '../mock/documented.ts';
import { startCanaryOperator } from '../proof/leaks/canary-operator.ts';
import { leaksIn } from '../proof/leaks/leak-search.ts';
import { writtenUnder } from '../proof/leaks/written-files.ts';
import { sampleCase } from '../run/verdict-samples.ts';
import { noWaivers } from '../run/waiver.ts';
import { resolveTarget } from '../targets/resolve-target.ts';
import { conductRun } from './conduct-run.ts';
import { explainError } from './explain-error.ts';
import type { RunOptions } from './run-options.ts';
import { runSettings } from './run-settings.ts';
import { takeReportFolder, writeReports } from './write-reports.ts';

afterEach(() => vi.unstubAllEnvs());

const stop = { signal: new AbortController().signal, received: () => undefined };

async function crashing(
  crash: (secrets: string) => ReturnType<NonNullable<Parameters<typeof conductRun>[0]['runTests']>>,
) {
  const folder = mkdtempSync(join(tmpdir(), 'crash-'));
  await using operator = await startCanaryOperator(documented);
  for (const [name, value] of Object.entries(operator.environment)) vi.stubEnv(name, value);
  const target = resolveTarget(operator.baseUrl, process.env, {
    allowProduction: false,
    allowInsecure: false,
  });
  const options = {
    ...{ target: target.baseUrl, revision: '2023-08', maxWait: 0, reportDir: join(folder, 'report') },
    ...{ html: false, verbose: true, allowProduction: false, allowInsecure: false },
  } satisfies RunOptions;
  const { apiKey, clientSecret } = operator.credentials;
  const said: string[] = [];
  const io = { out: (line: string) => void said.push(line), err: (line: string) => void said.push(line) };
  try {
    takeReportFolder(options.reportDir);
    const { verdict, cases } = await conductRun({
      settings: runSettings(options, target, [], []),
      waivers: noWaivers,
      failOnShould: false,
      progress: { caseDone: () => undefined },
      stop,
      runTests: () => crash(`${apiKey} and ${clientSecret} and ${encodeURIComponent(clientSecret)}`),
    });
    await writeReports({ verdict, cases, waivers: noWaivers, target, options, io, stop });
  } catch (error) {
    said.push(String(explainError(error, new Command(), [], io)));
  }
  const text = said.join('\n');
  const leaks = leaksIn(
    [...writtenUnder(folder), { name: 'terminal', content: Buffer.from(text) }],
    operator.canaries(),
  );
  rmSync(folder, { recursive: true, force: true });
  return { text, leaks };
}

test('a suite that throws tells what and where, and no secret', async () => {
  const { text, leaks } = await crashing((secrets) =>
    Promise.reject(new TypeError(`cannot read ${secrets}`)),
  );
  expect(text).toMatch(/^defect of the suite: TypeError: cannot read \[redacted/);
  expect(text).toMatch(/\n {4}at .*explain-error\.test\.ts/);
  expect(leaks).toEqual([]);
});

test('a test that breaks and a suite that does not load put no secret into a report', async () => {
  const { text, leaks } = await crashing((secrets) =>
    Promise.resolve({
      cases: [
        sampleCase({
          outcome: 'harness-error',
          reason: `TypeError: ${secrets}`,
          observations: [secrets],
          failures: [],
        }),
      ],
      defects: [`suite: ${secrets}`],
    }),
  );
  expect(text).toContain('[redacted');
  expect(text).toContain('harness-error, exit code 5');
  expect(leaks).toEqual([]);
});
