import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { runProgram } from '../../cli/main.ts';
import { uniqueCredentials } from './canary-operator.ts';
import { runForLeaks } from './leak-run.ts';
import { leaksIn } from './leak-search.ts';

afterEach(() => void vi.unstubAllEnvs());

// Operators that put secrets in wrong places: the report shows their answers, but must not show the secrets.
// `npm run leaks` runs more of them.
describe('a run', () => {
  test.concurrent.each([
    ['documented', []],
    ['token-in-the-message', ['--no-html']],
  ])(
    'against %s writes no credential, token or key, in any encoding',
    async (behaviour, args) => {
      const { issued, written, leaks } = await runForLeaks(behaviour, ['--runs=10', ...args]);
      const text = written.map(({ content }) => content.toString('latin1')).join('\n');
      expect(issued).toBeGreaterThan(300);
      expect(text).toContain('RF-ST-12');
      expect(text).toContain('[redacted');
      expect(written.map(({ name }) => name)).toContain('vault');
      expect(leaks).toEqual([]);
    },
    90_000,
  );
});

describe("a user's mistake", () => {
  const { apiKey, clientSecret, otherSiteApiKey } = uniqueCredentials();
  test.each<[string, string[], Record<string, string>]>([
    [
      'a client secret that is cut off',
      [],
      { EUID_API_KEY: apiKey, EUID_CLIENT_SECRET: clientSecret.slice(0, 30) },
    ],
    ['a client secret without a key', [], { EUID_CLIENT_SECRET: clientSecret }],
    [
      'a key that is not allowed in a header',
      [],
      { EUID_API_KEY: `${apiKey}é`, EUID_CLIENT_SECRET: clientSecret },
    ],
    ['a key as an option', [`--api-key=${apiKey}`], {}],
    ['a secret as an argument', [clientSecret], {}],
    [
      'a secret as a target',
      [`--target=${clientSecret}`],
      { EUID_API_KEY: apiKey, EUID_CLIENT_SECRET: clientSecret },
    ],
    ['a secret in the target', [`--target=https://user:${apiKey}@integ.euid.eu`], {}],
    ['a secret as a number', [`--seed=${otherSiteApiKey}`], {}],
  ])(
    '%s is reported without its value',
    async (_, args, environment) => {
      const target = args.some((argument) => argument.startsWith('--target'))
        ? []
        : ['--target=http://127.0.0.1:9'];
      for (const [name, value] of Object.entries({
        EUID_API_KEY: '',
        EUID_CLIENT_SECRET: '',
        ...environment,
      })) {
        vi.stubEnv(name, value);
      }
      const said: string[] = [];
      const say = (line: string) => void said.push(line);
      const folder = mkdtempSync(join(tmpdir(), 'mistake-'));
      const options = ['run', '--no-html', `--report-dir=${folder}`];
      const exitCode = await runProgram([...options, ...target, ...args], { out: say, err: say });
      rmSync(folder, { recursive: true });
      const output = said.join('\n');
      const canaries = Object.entries({ apiKey, clientSecret, otherSiteApiKey });
      const leaks = leaksIn(
        [{ name: 'terminal', content: Buffer.from(output) }],
        canaries.map(([name, value]) => ({ name, value })),
      );
      expect([exitCode, leaks]).toEqual([2, []]);
      expect(output).toMatch(/^error: /m);
    },
    60_000,
  );
});
