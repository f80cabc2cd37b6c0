import { spawnSync } from 'node:child_process';

const PATIENCE_MS = 300_000;

export type Ended = { code: number; output: string };

/**
 * Runs a program to its end.
 * @param cwd its working folder
 * @returns its exit code, 127 if it is not installed, and what it wrote
 */
export function run(cwd: string, [command = '', ...args]: readonly string[], env = {}): Ended {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    timeout: PATIENCE_MS,
    maxBuffer: 64 * 1024 * 1024,
    env: { ...plainEnvironment(), ...env },
  });
  return { code: status ?? 127, output: `${stdout ?? ''}${stderr ?? ''}` };
}

/** The same. @returns what it wrote; @throws Error when it does not end in 0 */
export function mustRun(cwd: string, command: readonly string[], env = {}): string {
  const { code, output } = run(cwd, command, env);
  if (code === 0) return output;
  throw new Error(`${command.join(' ')} ended in ${code}: ${output.trim().slice(-1_500)}`);
}

/** Without what npm, vitest and a pipeline say to the programs that they start. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const foreign = /^(?:npm_(?!config_(?:registry|cache|userconfig))|VITEST|GITHUB_|CI$|NODE_OPTIONS$|EUID_)/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}
