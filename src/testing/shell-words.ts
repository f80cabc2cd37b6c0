import { spawnSync } from 'node:child_process';

/** The words that a shell makes of a command line. */
export function shellWords(line: string): string[] {
  const { stdout } = spawnSync('sh', ['-c', `printf '%s\\n' ${line}`], { encoding: 'utf8' });
  return stdout.trimEnd().split('\n');
}
