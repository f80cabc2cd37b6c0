import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hostile } from '../hostile/hostile.ts';
import type { MockCredentials } from '../mock/mock-credentials.ts';
import { hostileFindings } from './hostile-findings.ts';
import { packageRoot } from './package-info.ts';

/** A run of the command line as it looks from outside. */
export type FinishedRun = {
  exitCode: number;
  /** Everything it printed. */
  printed: string;
  reportDir: string;
  seconds: number;
  /** Most memory that was resident at once. */
  megabytes: number;
};

export type HostileResult = {
  id: string;
  exitCode: number;
  seconds: number;
  megabytes: number;
  /** What was not as it must be, one sentence each. */
  findings: string[];
};

/** Longer than any run may take, so that one that hangs is seen to hang. */
const GIVEN_UP_MS = 90_000;

/**
 * Runs the command line against a hostile operator and says how it ended.
 * @throws Error when the operator cannot be started
 */
export async function runAgainstHostile(hostile: Hostile): Promise<HostileResult> {
  const credentials = freshCredentials();
  const reportDir = mkdtempSync(join(tmpdir(), 'euid-conformance-hostile-'));
  const operator = await hostile.start(credentials);
  try {
    const run = await runCommandLine(operator.url, credentials, reportDir);
    const findings = hostileFindings(hostile, run, secretsOf(credentials));
    const strayed = operator.strayed?.() ?? 0;
    if (strayed > 0) findings.push(`${strayed} connections went to a server that none may reach`);
    const { exitCode, seconds, megabytes } = run;
    return { id: hostile.id, exitCode, seconds, megabytes, findings };
  } finally {
    await operator.close();
    rmSync(reportDir, { recursive: true, force: true });
  }
}

// Not the mock's constants: those are public, and redaction leaves them alone.
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

function secretsOf({ apiKey, clientSecret, otherSiteApiKey, unprivilegedApiKey }: MockCredentials): string[] {
  return [apiKey, clientSecret, otherSiteApiKey, unprivilegedApiKey];
}

function runCommandLine(
  target: string,
  credentials: MockCredentials,
  reportDir: string,
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
      timeout: GIVEN_UP_MS,
      env: {
        ...process.env,
        EUID_API_KEY: credentials.apiKey,
        EUID_CLIENT_SECRET: credentials.clientSecret,
        EUID_OTHER_SITE_API_KEY: credentials.otherSiteApiKey,
        EUID_UNPRIVILEGED_API_KEY: credentials.unprivilegedApiKey,
      },
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

/** A module that writes the process's peak resident memory, in kilobytes, as it exits. */
function memoryReporter(file: string): string {
  const source = `
    import { writeFileSync } from 'node:fs';
    import { isMainThread } from 'node:worker_threads';
    if (isMainThread) {
      process.on('exit', () => writeFileSync(${JSON.stringify(file)}, String(process.resourceUsage().maxRSS)));
    }`;
  return `data:text/javascript,${encodeURIComponent(source)}`;
}

function peakMegabytes(file: string): number {
  try {
    return (Number(readFileSync(file, 'utf8')) * 1_024) / 1e6;
  } catch {
    return Number.NaN;
  }
}
