import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostileFindings } from '../hostile/hostile-findings.ts';
import { runMeasured } from '../hostile/measured-run.ts';
import { type Canary, type Leak, leaksIn, type Written } from '../leaks/leak-search.ts';
import type { HostileDriver } from './hostile-drivers.ts';
import { leftProcesses } from './left-processes.ts';

export type HostileDriverResult = {
  id: string;
  exitCode: number;
  seconds: number;
  megabytes: number;
  /** Everything that was wrong, one sentence each. */
  findings: string[];
};

/** A shorter value, such as a time, is not a secret. */
const SHORTEST_SECRET = 16;
/** The environment variable with the file in which a driver notes what it was told. It marks its processes too. */
const LOOT = 'EUID_HOSTILE_LOOT';

/** Tests a hostile driver with the command line, and reports how that ended. */
export async function runHostileDriver(driver: HostileDriver): Promise<HostileDriverResult> {
  const folder = mkdtempSync(join(tmpdir(), 'euid-conformance-hostile-driver-'));
  const loot = join(folder, 'loot');
  writeFileSync(loot, '');
  try {
    const run = await runMeasured(
      ['sdk', `--driver=${driver.command}`, ...driver.options],
      { [LOOT]: loot },
      folder,
    );
    const findings = hostileFindings(driver.expects, run, []);
    const left = await leftProcesses(loot);
    for (const pid of left) process.kill(pid, 'SIGKILL');
    if (left.length > 0) findings.push(`${left.length} processes still run`);
    const leaks = leaksIn(writtenBy(run), secretsIn(loot)).filter((leak) => !isWording(leak));
    findings.push(
      ...leaks.map(
        ({ secret, where, writing, chars }) =>
          `${secret} (${writing}, ${chars} characters) is written to ${where}`,
      ),
    );
    const { exitCode, seconds, megabytes } = run;
    return { id: driver.id, exitCode, seconds, megabytes, findings };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The bytes of the mock's client secret are words of this suite. */
function isWording({ secret, writing }: Leak): boolean {
  return secret === 'clientSecret' && writing === 'its bytes';
}

/** The credentials and tokens in everything that a driver was told. */
function secretsIn(loot: string): Canary[] {
  const found = new Map<string, string>();
  for (const line of readFileSync(loot, 'utf8').split('\n')) collect(found, parsed(line));
  return [...found].map(([value, name]) => ({ name, value }));
}

function collect(found: Map<string, string>, value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    const isAddress = name === 'baseUrl' || name === 'user';
    if (isAddress) continue;
    if (typeof member === 'string' && member.length >= SHORTEST_SECRET) found.set(member, name);
    collect(found, member);
  }
}

/** A command that a driver was not told to its end is none. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function writtenBy({ printed, reportDir }: { printed: string; reportDir: string }): Written[] {
  const files = existsSync(reportDir)
    ? readdirSync(reportDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    : [];
  return [
    { name: 'the terminal', content: Buffer.from(printed) },
    ...files.map(({ name, parentPath }) => ({ name, content: readFileSync(join(parentPath, name)) })),
  ];
}
