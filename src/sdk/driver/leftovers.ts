import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** Marks the processes of one driver, children that it leaves behind included. */
const VARIABLE = 'EUID_CONFORMANCE_DRIVER';

/** The environment of a driver, and a way to end every process that still carries it. */
export type Marked = { environment: NodeJS.ProcessEnv; endAll(): void };

/** @param environment what the driver gets besides */
export function marked(environment: NodeJS.ProcessEnv): Marked {
  const mark = randomUUID();
  return {
    environment: { ...environment, [VARIABLE]: mark },
    // Only Linux tells the environment of a process; elsewhere the process group has to do.
    endAll: () => {
      for (const pid of processesWith(`${VARIABLE}=${mark}`)) end(pid);
    },
  };
}

function processesWith(text: string): number[] {
  return namesIn('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => environmentOf(name).split('\0').includes(text))
    .map(Number);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function environmentOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1');
  } catch {
    return '';
  }
}

/** Ends a process, or a whole group by its negative number; one that is gone already is fine. */
export function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}
