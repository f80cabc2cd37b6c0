import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { moduleEnding, packageRoot } from '../../../basics/package-root.ts';

/** The engine as a run has it: every process of the bench gets the same. */
const { FLAGS } = createRequire(import.meta.url)(join(packageRoot, 'src/cli/start/engine.cjs')) as {
  FLAGS: string[];
};

/** What a process of the bench has used so far. */
export type Usage = {
  /** Time on a processor, in microseconds. */
  cpuUs: number;
  residentBytes: number;
  /** What of the heap is in use: what is alive, where garbage was collected before. */
  heapBytes: number;
};

/** A process of the bench: it tells where it is, and answers each message. */
export type BenchProcess<Ready> = AsyncDisposable & {
  ready: Ready;
  ask<Result>(message: unknown): Promise<Result>;
};

/** Where a module of this folder is, as it is run now. */
export function moduleOf(name: string): URL {
  return new URL(`./${name}${moduleEnding}`, import.meta.url);
}

/** The option of Node that loads a module of this folder before a program. */
export function preloading(name: string): string[] {
  return ['--import', pathToFileURL(fileURLToPath(moduleOf(name))).href];
}

/**
 * Starts a module of this folder as a process of its own.
 * @param settings read by the module with `settingsOf`
 * @throws Error when it ends before it is ready
 */
export async function startProcess<Ready>(name: string, settings: unknown): Promise<BenchProcess<Ready>> {
  const child = fork(moduleOf(name), [JSON.stringify(settings)], { execArgv: ['--expose-gc', ...FLAGS] });
  const ready = await nextMessage<Ready>(child, name);
  return {
    ready,
    async ask(message) {
      const answer = nextMessage<never>(child, name);
      child.send(message as object);
      return await answer;
    },
    async [Symbol.asyncDispose]() {
      const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
      child.kill();
      await ended;
    },
  };
}

async function nextMessage<Message>(child: ChildProcess, name: string): Promise<Message> {
  const settled = new AbortController();
  const options = { signal: settled.signal };
  const ended = once(child, 'exit', options).then(() => {
    throw new Error(`the process ${name} of the bench has ended`);
  });
  try {
    const [message] = await Promise.race([once(child, 'message', options), ended]);
    return message as Message;
  } finally {
    settled.abort();
    ended.catch(() => undefined);
  }
}
