import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Hostile, INCOMPLETE, VIOLATES } from '../../hostile/hostile.ts';
import type { MockCredentials } from '../../mock/state/mock-credentials.ts';
import { hostileFindings } from './hostile-findings.ts';
import { GIVEN_UP_MS, runMeasured } from './measured-run.ts';

export type HostileResult = {
  id: string;
  hasCredentials: boolean;
  exitCode: number;
  seconds: number;
  megabytes: number;
  /** Everything that was wrong, one sentence each. */
  findings: string[];
};

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
    const run = await runMeasured(['run', `--target=${operator.url}`], variables, reportDir, givenUpMs);
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
