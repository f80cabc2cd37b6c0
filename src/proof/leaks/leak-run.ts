import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCliInto } from '../../cli/testing/run-cli.ts';
import { behaviourNamed } from '../../mutants/behaviour-named.ts';
import { type CanaryOperator, startCanaryOperator } from './canary-operator.ts';
import { type Leak, leaksIn, type Written } from './leak-search.ts';
import { writtenUnder } from './written-files.ts';

/** The result of a run against an operator whose secrets are all known. */
export type LeakRun = {
  exitCode: number | null;
  /** Number of tokens and keys that it issued. */
  issued: number;
  written: readonly Written[];
  leaks: readonly Leak[];
};

/**
 * Runs the suite against a behaviour, with a vault, and searches everything that was written for every secret: the
 * report folder, the vault, the terminal, and the answers of the mock's control server.
 * @param temporary a folder that contains only the temporary files of the run
 */
export async function runForLeaks(
  behaviourName: string,
  args: readonly string[],
  temporary?: string,
): Promise<LeakRun> {
  const behaviour = await behaviourNamed(behaviourName);
  if (behaviour === undefined) throw new Error(`unknown behaviour ${behaviourName}`);
  const folder = mkdtempSync(join(temporary ?? tmpdir(), 'leak-'));
  await using operator = await startCanaryOperator(behaviour);
  try {
    const options = [
      `--target=${operator.baseUrl}`,
      '--max-wait=0s',
      '--verbose',
      `--vault=${join(folder, 'vault')}`,
      `--write-waivers=${join(folder, 'waivers.json')}`,
    ];
    const { exitCode, output } = await runCliInto(
      join(folder, 'report'),
      [...options, ...args],
      operator.environment,
    );
    const written = [
      // The run has its own temporary folder, which is searched except for the compiler's cache of our sources.
      ...writtenUnder(temporary ?? folder).filter(({ name }) => !name.startsWith('tsx-')),
      { name: 'terminal', content: Buffer.from(output) },
      ...(await controlAnswers(operator)),
    ];
    const canaries = operator.canaries();
    return { exitCode, issued: canaries.length, written, leaks: leaksIn(written, canaries) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The answers of the control server, also to wrong requests that contain secrets. */
async function controlAnswers({ controlUrl, credentials }: CanaryOperator): Promise<Written[]> {
  const secret = credentials.clientSecret;
  const requests: [method: string, path: string, body?: unknown][] = [
    ['GET', '/'],
    ['GET', '/journal'],
    ['GET', `/journal/${encodeURIComponent(secret)}`],
    ['POST', '/clients/disable', { apiKey: `${credentials.otherSiteApiKey}x` }],
    ['POST', '/clients/replace', { apiKey: credentials.apiKey, replacement: { clientSecret: `${secret}x` } }],
    [
      'POST',
      '/clients/replace',
      { apiKey: credentials.apiKey, replacement: { apiKey: credentials.otherSiteApiKey } },
    ],
    ['POST', '/clock', secret],
  ];
  return Promise.all(
    requests.map(async ([method, path, body]) => {
      const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
      const answer = await fetch(`${controlUrl}${path}`, init);
      return { name: `control ${method} ${path.slice(0, 9)}`, content: Buffer.from(await answer.text()) };
    }),
  );
}
