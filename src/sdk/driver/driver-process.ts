import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type { AnswerTo, Command } from '../protocol/messages.ts';
import { readAnswer } from '../protocol/read-answer.ts';
import { DriverError } from './driver-error.ts';
import { end, type Marked, marked } from './leftovers.ts';
import { LineReader } from './line-reader.ts';

/** So much of what a driver prints to standard error is kept, the newest. */
const KEPT_CHARACTERS = 65_536;
/** A driver that is told to go may take so long. */
const FAREWELL_MS = 2_000;
/** What a driver wrote at its end may arrive so much later. */
const LAST_WORDS_MS = 300;

type Waiting = { resolve(line: string): void; reject(error: DriverError): void };

/** One running driver. It answers one command at a time, each on a line. */
export class DriverProcess {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #marked: Marked;
  readonly #lines = new LineReader();
  readonly #exited: Promise<unknown>;
  readonly #closed: Promise<unknown>;
  readonly #killAll = () => this.#kill();
  #waiting: Waiting | undefined;
  #broken: DriverError | undefined;
  #id = 0;
  #stderr = '';

  /** @param command a command line for the shell of the system @param environment variables for it */
  constructor(command: string, environment: NodeJS.ProcessEnv = process.env) {
    this.#marked = marked(environment);
    // A group of its own, so that children of the driver end with it.
    const child = spawn(replacingShell(command), {
      shell: true,
      detached: process.platform !== 'win32',
      env: this.#marked.environment,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.#child = child;
    if (child.pid !== undefined) this.#marked.started(child.pid);
    for (const stream of [child.stdin, child.stdout, child.stderr]) stream.on('error', () => undefined);
    child.stdout.on('data', (chunk: Buffer) => this.#read(chunk));
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr = (this.#stderr + text).slice(-KEPT_CHARACTERS);
    });
    child.on('error', (error) => this.#break('not-started', `the driver cannot start: ${error.message}`));
    this.#exited = new Promise((resolve) => void child.once('exit', resolve).once('error', resolve));
    this.#closed = new Promise((resolve) => void child.once('close', resolve).once('error', resolve));
    const silent = new Promise((resolve) => child.stdout.once('close', resolve));
    void this.#watchEnd(silent);
    // A run that ends at once leaves no driver behind.
    process.once('exit', this.#killAll);
  }

  /** What the driver has printed to standard error since this was asked last. */
  takeStderr(): string {
    const taken = this.#stderr;
    this.#stderr = '';
    return taken;
  }

  /**
   * Sends a command and waits for its answer.
   * @throws DriverError when the answer does not come in time, is not one, or the driver has ended
   */
  async ask<Name extends Command['command']>(
    command: Extract<Command, { command: Name }>,
    deadlineMs: number,
  ): Promise<AnswerTo<Name>> {
    this.#id += 1;
    const id = this.#id;
    const line = await this.say({ id, ...command }, deadlineMs);
    try {
      return readAnswer(line, id, command.command) as AnswerTo<Name>;
    } catch (error) {
      if (error instanceof DriverError) this.#end(error);
      throw error;
    }
  }

  /**
   * Sends one line, and waits for the next that the driver writes, which it returns as it is.
   * @throws DriverError when none comes in time, one came unasked, or the driver has ended
   */
  async say(message: { id: number; command: string }, deadlineMs: number): Promise<string> {
    if (this.#broken !== undefined) throw this.#broken;
    return new Promise((resolve, reject) => {
      const hangs = `the driver did not answer "${message.command}" within ${deadlineMs} ms`;
      const timer = setTimeout(() => this.#break('hang', hangs), deadlineMs);
      const settled = <Value>(settle: (value: Value) => void) => {
        return (value: Value) => {
          clearTimeout(timer);
          settle(value);
        };
      };
      this.#waiting = { resolve: settled(resolve), reject: settled(reject) };
      this.#child.stdin.write(`${oneLine(message)}\n`);
    });
  }

  /** Whether the driver ends by itself. @param withinMs so long it may take */
  async endsWithin(withinMs: number): Promise<boolean> {
    const waited = new AbortController();
    const late = pause(withinMs, false, { signal: waited.signal }).catch(() => false);
    const isEnded = await Promise.race([this.#exited.then(() => true), late]);
    waited.abort();
    return isEnded;
  }

  /** Ends the driver's standard input, as it ends when the suite is gone. */
  endInput(): void {
    this.#child.stdin.end();
  }

  /** Ends the driver and every process that it started, politely where it still answers. */
  async stop(): Promise<void> {
    if (this.#broken === undefined) await this.ask({ command: 'bye' }, FAREWELL_MS).catch(() => undefined);
    this.#child.stdin.end();
    const timer = setTimeout(() => this.#kill(), this.#broken === undefined ? FAREWELL_MS : 0);
    await this.#exited;
    clearTimeout(timer);
    this.#kill();
    await Promise.race([this.#closed, pause(LAST_WORDS_MS)]);
    for (const stream of [this.#child.stdout, this.#child.stderr]) stream.destroy();
    process.off('exit', this.#killAll);
  }

  async #watchEnd(silent: Promise<unknown>): Promise<void> {
    await Promise.race([this.#exited, silent]);
    await Promise.race([Promise.all([this.#exited, silent]), pause(LAST_WORDS_MS)]);
    const { exitCode, signalCode } = this.#child;
    if (exitCode === null && signalCode === null)
      this.#break('closed', 'the driver closed its standard output and goes on running');
    else this.#break('crashed', `the driver ended by itself (${signalCode ?? `exit code ${exitCode}`})`);
  }

  #kill(): void {
    const { pid } = this.#child;
    // Children are found by their parent too, as long as that lives.
    this.#marked.endAll();
    if (pid !== undefined) end(process.platform === 'win32' ? pid : -pid);
  }

  #read(chunk: Buffer): void {
    // What a broken driver still writes is not even looked at.
    if (this.#broken !== undefined) return;
    try {
      for (const line of this.#lines.take(chunk)) this.#answered(line);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.#break('too-long', 'the driver wrote a line of more than a mebibyte');
    }
  }

  #answered(line: string): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting === undefined)
      this.#break('out-of-turn', 'the driver wrote a line without a command to answer');
    else waiting.resolve(line);
  }

  #break(code: DriverError['code'], message: string): void {
    this.#end(new DriverError(code, message));
  }

  #end(error: DriverError): void {
    if (this.#broken !== undefined) return;
    this.#broken = error;
    this.#waiting?.reject(error);
    this.#waiting = undefined;
    this.#kill();
  }
}

/** A single program takes the place of the shell, which would otherwise keep its streams open beside it. */
function replacingShell(command: string): string {
  const unquoted = command.replace(/'[^']*'|"[^"$`\\]*"/g, 'x');
  const isSingle = process.platform !== 'win32' && /^[^;&|<>()$`\\\n"'=!{}#]+$/.test(unquoted);
  return isSingle ? `exec ${command}` : command;
}

/** JSON without the two characters that some languages take for the end of a line. */
function oneLine(message: object): string {
  return JSON.stringify(message).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}
