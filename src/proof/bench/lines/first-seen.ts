import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { packageRoot } from '../../../basics/package-root.ts';

/**
 * Runs a program until it prints something, and ends it then.
 * @returns seconds from its start
 * @throws Error when it ends without having printed it
 */
export async function firstSeen(program: readonly string[], wanted: RegExp): Promise<number> {
  const [file = '', ...args] = program;
  const startedMs = performance.now();
  // A process group of its own, so that what it has started ends with it.
  const child = spawn(file, args, { cwd: packageRoot, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const closed = once(child, 'close');
  let printed = '';
  const seconds = await new Promise<number | undefined>((resolve) => {
    const look = (chunk: Buffer) => {
      printed += chunk.toString();
      if (wanted.test(printed)) resolve((performance.now() - startedMs) / 1_000);
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.once('error', () => resolve(undefined));
    void closed.then(() => resolve(undefined));
  });
  if (seconds === undefined) throw new Error(`${file} ended without ${wanted.source}:\n${printed}`);
  endGroup(child.pid);
  await closed;
  return seconds;
}

function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
