import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../cli/package-info.ts';
import { type Hostile, INCOMPLETE, VIOLATES } from '../../hostile/hostile.ts';
import type { MockCredentials } from '../../mock/state/mock-credentials.ts';
import { type FinishedRun, hostileFindings } from './hostile-findings.ts';

export type HostileResult = {
  id: string;
  hasCredentials: boolean;
  exitCode: number;
  seconds: number;
  megabytes: number;
  /** Everything that was wrong, one sentence each. */
  findings: string[];
};

/** Longer than any run may take, so that a run that hangs is noticed. */
const GIVEN_UP_MS = 90_000;

/**
 * Runs the command line against a hostile operator and reports how it ended.
 * @param hasCredentials whether the run has credentials; without them it can test less, but must be as safe
 * @param givenUpMs milliseconds after which the run is ended
 * @throws Error when the operator cannot be started
 */
export async function runAgainstHostile(
  hostile: Hostile,
  hasCredentials: boolean,
  givenUpMs = GIVEN_UP_MS,
): Promise<HostileResult> {
  const credentials = freshCredentials();
  const reportDir = mkdtempSync(join(tmpdir(), 'euid-conformance-hostile-'));
  const operator = await hostile.start(credentials);
  try {
    const variables = hasCredentials ? variablesOf(credentials) : variablesOf({});
    const run = await runCommandLine(operator.url, variables, reportDir, givenUpMs);
    const expects = hasCredentials ? hostile.expects : { exitCodes: [...INCOMPLETE, ...VIOLATES], says: /./ };
    const findings = hostileFindings(expects, run, secretsOf(credentials));
    const strayed = operator.strayed?.() ?? 0;
    if (strayed > 0) findings.push(`${strayed} connections reached a server that must not be reached`);
    const { exitCode, seconds, megabytes } = run;
    return { id: hostile.id, hasCredentials, exitCode, seconds, megabytes, findings };
  } finally {
    await operator.close();
    rmSync(reportDir, { recursive: true, force: true });
  }
}

// Not the mock's constants, because they are public and not redacted.
function freshCredentials(): MockCredentials {
  const apiKey = () => `key-${randomBytes(18).toString('base64url')}`;
  const clientSecret = () => randomBytes(32).toString('base64');
  return {
    apiKey: apiKey(),
    clientSecret: clientSecret(),
    otherSiteApiKey: apiKey(),
    otherSiteClientSecret: clientSecret(),
    unprivilegedApiKey: apiKey(),
    unprivilegedClientSecret: clientSecret(),
  };
}

// Empty values mean no credentials, even if there is a `.env` file.
function variablesOf(credentials: Partial<MockCredentials>): Record<string, string> {
  return {
    EUID_API_KEY: credentials.apiKey ?? '',
    EUID_CLIENT_SECRET: credentials.clientSecret ?? '',
    EUID_OTHER_SITE_API_KEY: credentials.otherSiteApiKey ?? '',
    EUID_UNPRIVILEGED_API_KEY: credentials.unprivilegedApiKey ?? '',
  };
}

function secretsOf({ apiKey, clientSecret, otherSiteApiKey, unprivilegedApiKey }: MockCredentials): string[] {
  return [apiKey, clientSecret, otherSiteApiKey, unprivilegedApiKey];
}

function runCommandLine(
  target: string,
  variables: Readonly<Record<string, string>>,
  reportDir: string,
  givenUpMs: number,
): Promise<FinishedRun> {
  const memoryFile = join(reportDir, 'peak-memory');
  const options = ['run', `--target=${target}`, '--no-html', `--report-dir=${join(reportDir, 'reports')}`];
  const started = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', memoryReporter(memoryFile), 'src/cli/bin.mjs', ...options],
    {
      cwd: packageRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: givenUpMs,
      env: { ...process.env, ...variables },
    },
  );
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => printed.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) =>
      resolve({
        exitCode: code ?? -1,
        printed: Buffer.concat(printed).toString() + (signal === null ? '' : `\nended by ${signal}`),
        reportDir: join(reportDir, 'reports'),
        seconds: (performance.now() - started) / 1_000,
        megabytes: peakMegabytes(memoryFile),
      }),
    );
  });
}

/**
 * A module that writes the process's peak resident memory, in kilobytes, at exit. It reads the value from Linux,
 * because `resourceUsage` starts with the memory of the parent process.
 */
function memoryReporter(file: string): string {
  const source = `
    import { existsSync, readFileSync, writeFileSync } from 'node:fs';
    import { isMainThread } from 'node:worker_threads';
    const own = () => /VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    const peak = () => (existsSync('/proc/self/status') ? own() : undefined) ?? process.resourceUsage().maxRSS;
    if (isMainThread) process.on('exit', () => writeFileSync(${JSON.stringify(file)}, String(peak())));`;
  return `data:text/javascript,${encodeURIComponent(source)}`;
}

function peakMegabytes(file: string): number {
  try {
    return (Number(readFileSync(file, 'utf8')) * 1_024) / 1e6;
  } catch {
    return Number.NaN;
  }
}
