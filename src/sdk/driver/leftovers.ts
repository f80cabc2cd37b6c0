import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Marks the processes of one driver, children that it leaves behind included. */
const VARIABLE = 'EUID_CONFORMANCE_DRIVER';
/** A process may start another one while it is looked for. */
const MOST_PASSES = 5;

/** The environment of a driver, and a way to end every process that belongs to it. */
export type Marked = {
  environment: NodeJS.ProcessEnv;
  /** Told of the process as soon as it runs. */
  started(pid: number): void;
  endAll(): void;
};

/** @param environment what the driver gets besides */
export function marked(environment: NodeJS.ProcessEnv): Marked {
  const value = randomUUID();
  const mark = `${VARIABLE}=${value}`;
  let streams: readonly string[] = [];
  // A child that threw its environment away may still hold the streams that it inherited.
  const belongs = ({ pid }: Running) =>
    environmentOf(pid).includes(mark) || streamsOf(pid).some((stream) => streams.includes(stream));
  return {
    environment: { ...environment, [VARIABLE]: value },
    started(pid) {
      streams = streamsOf(pid);
    },
    // Only Linux tells what a process holds; elsewhere the process group has to do.
    endAll() {
      for (let pass = 0; pass < MOST_PASSES; pass += 1) {
        const all = running();
        const family = withChildren(all, all.filter(belongs));
        if (family.length === 0) return;
        for (const { pid } of family) end(pid);
      }
    },
  };
}

type Running = { pid: number; parent: number };

/** Every process but this one; one that has ended and only waits to be asked how does not count. */
function running(): Running[] {
  return namesIn('/proc').flatMap((name) => {
    const pid = Number(name);
    // The name of a program is in parentheses and may hold anything.
    const [state = '', parent = ''] = textOf(`/proc/${name}/stat`)
      .replace(/^.*\) /s, '')
      .split(' ');
    return Number.isNaN(pid) || pid === process.pid || /^[ZX]?$/.test(state)
      ? []
      : [{ pid, parent: Number(parent) }];
  });
}

function withChildren(all: readonly Running[], family: readonly Running[]): readonly Running[] {
  const pids = family.map(({ pid }) => pid);
  const more = all.filter(({ pid, parent }) => pids.includes(parent) && !pids.includes(pid));
  return more.length === 0 ? family : withChildren(all, [...family, ...more]);
}

function environmentOf(pid: number): string[] {
  return textOf(`/proc/${pid}/environ`).split('\0');
}

/** The pipes among the first three streams of a process, by the names that Linux gives them. */
function streamsOf(pid: number): string[] {
  return [0, 1, 2].flatMap((number) => {
    try {
      const name = readlinkSync(`/proc/${pid}/fd/${number}`);
      return /^(?:socket|pipe):/.test(name) ? [name] : [];
    } catch {
      return [];
    }
  });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'latin1');
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
