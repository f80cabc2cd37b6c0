import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { documented } from '../mock/behaviour/documented.ts';
import { startCanaryOperator } from '../proof/leaks/canary-operator.ts';
import { leaksIn } from '../proof/leaks/leak-search.ts';
import { writtenUnder } from '../proof/leaks/written-files.ts';
import { sampleCase } from '../run/testing/verdict-samples.ts';
import { noWaivers } from '../run/waivers/waiver.ts';
import { resolveSecondTarget, resolveTarget } from '../targets/resolve-target.ts';
import { explainError } from './explain-error.ts';
import { conductRun } from './run/conduct-run.ts';
import { takeReportFolder } from './run/report-folders.ts';
import type { RunOptions } from './run/run-options.ts';
import { runSettings } from './run/run-settings.ts';
import { writeReports } from './run/write-reports.ts';

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

test('an error in a suite is shown with its place and without secrets', async () => {
  const { text, leaks } = await crashing((secrets) =>
    Promise.reject(new TypeError(`cannot read ${secrets}`)),
  );
  expect(text).toMatch(/^defect of the suite: TypeError: cannot read \[redacted/);
  expect(text).toMatch(/\n {4}at .*explain-error\.test\.ts/);
  expect(leaks).toEqual([]);
});

test('a broken test and a suite that does not load put no secret into a report', async () => {
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

/** The exit code and the lines for an error before anything has run. */
function explained(error: unknown, ...args: string[]) {
  const said: string[] = [];
  const exitCode = explainError(error, new Command(), args, { err: (line) => void said.push(line) });
  return [exitCode, ...said];
}

describe('an unusual defect', () => {
  test('that is a text is shown as that text', () => {
    expect(explained('nobody catches a text')).toEqual([5, 'defect of the suite: nobody catches a text']);
  });

  test('without a stack is shown without places', () => {
    const error = new TypeError('x is undefined');
    delete error.stack;
    expect(explained(error)).toEqual([5, 'defect of the suite: TypeError: x is undefined']);
  });
});

describe('an unknown target', () => {
  const told = (action: () => unknown) => {
    try {
      return action();
    } catch (error) {
      // The wrong name decides, regardless of the other arguments.
      return explained(error, '--target=mock', '--second-target=intg').join(' ');
    }
  };
  const permissions = { allowProduction: false, allowInsecure: false };
  const second = {
    EUID_SECOND_API_KEY: 'key',
    EUID_SECOND_CLIENT_SECRET: Buffer.alloc(32, 7).toString('base64'),
  };

  test('is shown with the nearest name, also as the second target', () => {
    expect(told(() => resolveTarget('mok', {}, permissions))).toMatch(/; did you mean mock\?$/);
    expect(told(() => resolveSecondTarget('intg', second, permissions))).toMatch(/; did you mean integ\?$/);
  });

  test('is shown without a nearest name if it is an address', () => {
    for (const name of ['ftp://integ', 'intg:80', '']) {
      expect(told(() => resolveTarget(name, {}, permissions))).toMatch(/or an http\(s\) URL$/);
    }
    expect(told(() => resolveSecondTarget('mock', second, permissions))).toMatch(
      /its second environment itself$/,
    );
  });
});
