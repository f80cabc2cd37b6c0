import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../../basics/package-root.ts';
import { shellQuoted } from '../../../basics/shell-quoted.ts';
import { mockCredentials } from '../../../mock/state/mock-credentials.ts';
import type { BenchLine } from '../measure.ts';
import { commandLine, runProgram } from '../run-program.ts';
import { firstSeen } from './first-seen.ts';

/** So that five rounds are more than nine measurements. */
const TIMES_A_ROUND = 2;

/** On a terminal a run writes one line over and over; this is the first that counts a judged test. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal is sent them
const JUDGED = /\r\u001b\[2K\s*[1-9]\d*(\/\d+)?\s/;

/** From the start of the process until something happens. */
export const startUp: BenchLine = {
  name: 'start',
  title: 'Start-up',
  figures: [
    { id: 'start-first-request', title: 'until the first request', unit: 's', aim: { atMost: 0.6 } },
    { id: 'start-version', title: '--version, to its end', unit: 's', aim: { atMost: 0.15 } },
    { id: 'start-list', title: '--list, to its end', unit: 's', aim: { atMost: 0.3 } },
    {
      id: 'start-first-verdict',
      title: 'until a terminal shows the first judged test',
      unit: 's',
      aim: { atMost: 1.5 },
    },
  ],
  bottleneck:
    'A profile shows the loading of modules: a third of the time of --list goes to finding, reading and compiling them; the first verdict also waits for vitest to load and to start its worker.',
  async open() {
    const folder = mkdtempSync(join(tmpdir(), 'euid-conformance-bench-'));
    let runs = 0;
    // A run that is ended leaves its folder locked.
    const options = () => {
      runs += 1;
      return ['run', '--no-html', `--report-dir=${join(folder, String(runs))}`];
    };
    return {
      async measure() {
        const times = { request: [0], version: [0], list: [0], verdict: [0] };
        for (let time = 0; time < TIMES_A_ROUND; time += 1) {
          times.request[time] = await firstRequest(options());
          times.version[time] = (await runProgram([...commandLine, '--version'])).durationMs / 1_000;
          times.list[time] = (await runProgram([...commandLine, '--list'])).durationMs / 1_000;
          if (hasTerminals()) times.verdict[time] = await firstVerdict(options());
        }
        return {
          'start-first-request': times.request,
          'start-version': times.version,
          'start-list': times.list,
          ...(hasTerminals() ? { 'start-first-verdict': times.verdict } : {}),
        };
      },
      async [Symbol.asyncDispose]() {
        rmSync(folder, { recursive: true, force: true });
      },
    };
  },
};

/** Seconds until a target that is a bare socket gets its first byte. */
async function firstRequest(options: readonly string[]): Promise<number> {
  const server = createServer();
  // A connection without a byte is a mere look.
  const asked = new Promise<number>((resolve) => {
    server.on('connection', (socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => resolve(performance.now()));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const { apiKey, clientSecret } = mockCredentials;
  const startedMs = performance.now();
  const child = spawn(commandLine[0], [commandLine[1], ...options, `--target=http://127.0.0.1:${port}`], {
    cwd: packageRoot,
    stdio: 'ignore',
    env: { ...process.env, EUID_API_KEY: apiKey, EUID_CLIENT_SECRET: clientSecret },
  });
  const ended = once(child, 'exit');
  const askedMs = await Promise.race([asked, ended]);
  child.kill('SIGKILL');
  await ended;
  server.close();
  if (typeof askedMs !== 'number') throw new Error('the run ended without a request');
  return (askedMs - startedMs) / 1_000;
}

/** Whether a program can be given a terminal here. */
function hasTerminals(): boolean {
  return process.platform === 'linux' && spawnSync('script', ['--version']).status === 0;
}

/** Seconds until a terminal shows a judged test. */
async function firstVerdict(options: readonly string[]): Promise<number> {
  const command = [...commandLine, ...options].map(shellQuoted).join(' ');
  return await firstSeen(['script', '-qefc', `exec ${command}`, '/dev/null'], JUDGED);
}
