import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { ReportError, writingTo } from './report-error.ts';

/** A holder shows this often that it lives, for machines that cannot see its process. */
const SIGN_OF_LIFE_MS = 5_000;
const SILENT_MS = 60_000;

/** Who holds a folder: `started` tells a process from a later one with the same id, where the system shows it. */
type Holder = { run: string; pid: number; host: string; since: string; started?: string | undefined };

const ownRuns = new Set<string>();

/** The path of a folder's lock. */
export function lockFile(folder: string): string {
  return join(folder, '.euid-conformance.lock');
}

/**
 * Takes a folder for one run alone until it is disposed or the process ends. The lock of a run that has died is taken over.
 * @throws ReportError `in-use` with the process that holds it, `unwritable` when the system refuses to write
 */
export function lockFolder(folder: string): Disposable {
  const file = lockFile(folder);
  const run = randomUUID();
  const since = `${new Date().toISOString().slice(0, 19)}Z`;
  const own: Holder = { run, pid: process.pid, host: hostname(), since, started: startOf(process.pid) };
  const holder = writingTo(folder, () => take(file, JSON.stringify(own)));
  if (holder !== undefined) throw inUse(folder, file, holder);
  ownRuns.add(run);
  const alive = setInterval(() => showLife(file), SIGN_OF_LIFE_MS).unref();
  const release = () => {
    clearInterval(alive);
    process.off('exit', release);
    ownRuns.delete(run);
    if (holderIn(file)?.run === run) rmSync(file, { force: true });
  };
  process.on('exit', release);
  return { [Symbol.dispose]: release };
}

function inUse(folder: string, file: string, { pid, host, since }: Holder): ReportError {
  const where = host === hostname() ? `process ${pid}` : `process ${pid} on ${host}`;
  return new ReportError(
    'in-use',
    `${folder} is in use by another run (${where}, since ${since}): wait for it, or give another --report-dir (its lock is ${file})`,
  );
}

/** Writes the lock; returns its holder instead if there is one that lives. */
function take(file: string, own: string): Holder | undefined {
  for (;;) {
    try {
      writeFileSync(file, own, { flag: 'wx' });
      return undefined;
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'EEXIST') throw error;
    }
    const found = holderIn(file);
    if (found !== undefined && isAlive(found, file)) return found;
    // Aside first: of two runs that find a dead one's lock, only one succeeds.
    const aside = `${file}.${process.pid}`;
    try {
      renameSync(file, aside);
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'ENOENT') throw error;
      continue;
    }
    const moved = holderIn(aside);
    const isOther = moved !== undefined && moved.run !== found?.run;
    if (isOther) renameSync(aside, file);
    else rmSync(aside, { force: true });
    if (isOther) return moved;
  }
}

/** What a lock says; undefined when there is none, or when its run died before it had written it. */
function holderIn(file: string): Holder | undefined {
  try {
    const { run, pid, host, since, started } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Holder>;
    if (typeof run !== 'string' || typeof pid !== 'number' || typeof host !== 'string') return undefined;
    return { run, pid, host, since: String(since), started };
  } catch {
    return undefined;
  }
}

function isAlive({ run, pid, host, started }: Holder, file: string): boolean {
  if (host !== hostname()) return Date.now() - modifiedMs(file) < SILENT_MS;
  if (pid === process.pid) return ownRuns.has(run);
  try {
    process.kill(pid, 0);
  } catch (error) {
    // A process of another user is alive, although it takes no signal from here.
    if ((error as { code?: unknown }).code === 'ESRCH') return false;
  }
  const now = startOf(pid);
  return started === undefined || now === undefined || now === started;
}

/** When a process started, in ticks since the machine did; undefined where the system does not show it. */
function startOf(pid: number): string | undefined {
  try {
    // The name, in brackets, may contain blanks.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, '').trim().split(' ')[19];
  } catch {
    return undefined;
  }
}

function modifiedMs(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function showLife(file: string): void {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // Somebody removed the lock or the folder; the run finds out when it writes.
  }
}
