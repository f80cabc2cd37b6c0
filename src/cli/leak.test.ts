import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Behaviour } from '../mock/behaviour.ts';
import type { MockCredentials } from '../mock/mock-credentials.ts';
import { startMockOperator } from '../mock/mock-operator.ts';
import { behaviourNamed } from '../mutants/behaviour-named.ts';
import { packageRoot } from './package-info.ts';

function credentials(): MockCredentials {
  const key = () => randomBytes(24).toString('base64url');
  const secret = () => randomBytes(32).toString('base64');
  return {
    apiKey: key(),
    clientSecret: secret(),
    otherSiteApiKey: key(),
    otherSiteClientSecret: secret(),
    unprivilegedApiKey: key(),
    unprivilegedClientSecret: secret(),
  };
}

/** An operator that remembers every token and key it issued. */
function remembering(operator: Behaviour, issued: Set<string>): Behaviour {
  return {
    ...operator,
    identity(fields, issue) {
      const result = operator.identity(fields, issue);
      for (const name of ['advertising_token', 'refresh_token', 'refresh_response_key']) {
        const value = result[name];
        if (typeof value === 'string' && value !== '') issued.add(value);
      }
      return result;
    },
  };
}

function run(args: string[], env: Record<string, string>): Promise<string> {
  const child = spawn(process.execPath, ['src/cli/bin.mjs', 'run', ...args], {
    cwd: packageRoot,
    env: { ...process.env, ...env },
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    output += String(chunk);
  });
  return new Promise((resolve) => child.once('close', () => resolve(output)));
}

function everything(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  const texts = files.filter((file) => statSync(file).isFile()).map((file) => readFileSync(file, 'latin1'));
  // The page holds its data in base64.
  const inner = texts.flatMap((text) =>
    [...text.matchAll(/[A-Za-z0-9+/]{400,}={0,2}/g)].map(([data]) =>
      Buffer.from(data, 'base64').toString('latin1'),
    ),
  );
  return [...texts, ...inner].join('\n');
}

function writings(secret: string): string[] {
  const decoded = Buffer.from(secret, 'base64');
  return [
    secret,
    encodeURIComponent(secret),
    Buffer.from(secret).toString('base64').replace(/=+$/, ''),
    Buffer.from(secret).toString('hex'),
    decoded.toString('hex'),
    decoded.toString('base64url'),
  ];
}

// Operators that put secrets where none belongs: the report shows their answers, and must not show those.
describe.each(['documented', 'success-in-plaintext'])('%s', (name) => {
  const issued = new Set<string>();
  const folder = mkdtempSync(join(tmpdir(), 'leak-'));
  const own = credentials();
  let written = '';

  beforeAll(async () => {
    const behaviour = await behaviourNamed(name);
    if (behaviour === undefined) throw new Error(`there is no behaviour ${name}`);
    await using operator = await startMockOperator({
      revision: '2023-08',
      credentials: own,
      behaviour: remembering(behaviour, issued),
    });
    const html = name === 'documented' ? [] : ['--no-html'];
    const output = await run(
      [
        `--target=${operator.baseUrl}`,
        '--runs=10',
        '--max-wait=0s',
        '--verbose',
        `--report-dir=${folder}`,
        ...html,
      ],
      {
        EUID_API_KEY: own.apiKey,
        EUID_CLIENT_SECRET: own.clientSecret,
        EUID_OTHER_SITE_API_KEY: own.otherSiteApiKey,
        EUID_UNPRIVILEGED_API_KEY: own.unprivilegedApiKey,
      },
    );
    written = output + everything(folder);
  }, 90_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('the run saw many tokens and wrote a report', () => {
    expect(issued.size).toBeGreaterThan(300);
    expect(written).toContain('RF-ST-12');
    expect(written).toContain('[redacted');
  });

  test('no credential, token or key stands in what it wrote, in any encoding', () => {
    const secrets = [...Object.values(own), ...issued];
    // Only what is long enough to hold one; the page's own data was decoded before.
    const runs = new Set(written.match(/[A-Za-z0-9+/_=%.-]{16,2000}/g));
    const searched = [...runs].join('\n');
    const leaked = secrets.flatMap(writings).filter((writing) => searched.includes(writing));
    expect(leaked.length).toBe(0);
  });
});
