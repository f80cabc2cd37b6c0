import { spawn } from 'node:child_process';

/** Keeps so many cores busy until it is disposed of, and never longer than the time given. */
export function busyLoops(cores: number, limitMs: number): Disposable {
  const loop = `const endMs = Date.now() + ${limitMs}; while (Date.now() < endMs);`;
  const children = Array.from({ length: cores }, () =>
    spawn(process.execPath, ['--eval', loop], { stdio: 'ignore' }),
  );
  return {
    [Symbol.dispose]() {
      for (const child of children) child.kill('SIGKILL');
    },
  };
}
