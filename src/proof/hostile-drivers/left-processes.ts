import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const TRIES = 40;
const EVERY_MS = 50;

/**
 * The running processes whose environment or command line holds a text; those that still run after two seconds.
 * @returns their numbers, empty where there is no /proc
 */
export async function leftProcesses(text: string): Promise<number[]> {
  for (let tries = 1; ; tries += 1) {
    const left = processesWith(text);
    if (left.length === 0 || tries >= TRIES) return left;
    await pause(EVERY_MS);
  }
}

function processesWith(text: string): number[] {
  return names()
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => ['environ', 'cmdline'].some((file) => read(`/proc/${name}/${file}`).includes(text)))
    .filter((name) => !/\) [ZX] /.test(read(`/proc/${name}/stat`)))
    .map(Number);
}

function names(): string[] {
  try {
    return readdirSync('/proc');
  } catch {
    return [];
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}
