import type { Usage } from './processes.ts';

/** What the bench has given a process of its own. */
export function settingsOf<Settings>(): Settings {
  return JSON.parse(process.argv[2] ?? '{}') as Settings;
}

/** Tells the bench that this process is ready, and answers each of its messages. */
export function serveBench(ready: unknown, answer: (message: never) => Promise<unknown>): void {
  process.on('message', (message) => {
    void answer(message as never).then((result) => process.send?.(result));
  });
  // Without the bench there is nothing left to do.
  process.on('disconnect', () => process.exit());
  process.send?.(ready);
}

/** What this process has used so far; with `collects`, after garbage was collected. */
export async function usage({ collects }: { collects: boolean }): Promise<Usage> {
  const { user, system } = process.cpuUsage();
  if (collects) globalThis.gc?.();
  const { rss: residentBytes, heapUsed: heapBytes } = process.memoryUsage();
  return { cpuUs: user + system, residentBytes, heapBytes };
}
