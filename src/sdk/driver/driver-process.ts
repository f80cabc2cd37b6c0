import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import type { AnswerTo, Command } from '../protocol/messages.ts';
import { readAnswer } from '../protocol/read-answer.ts';
import { DriverError } from './driver-error.ts';
import { end, type Marked, marked } from './leftovers.ts';
import { LineReader } from './line-reader.ts';

/** So much of what a driver prints to standard error is kept, the newest. */
const KEPT_CHARACTERS = 65_536;
/** A driver that is told to go may take so long. */
const FAREWELL_MS = 2_000;

type Waiting = { resolve(line: string): void; reject(error: DriverError): void };

/** One running driver. It answers one command at a time, each on a line. */
export class DriverProcess {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #marked: Marked;
  readonly #lines = new LineReader();
  readonly #closed: Promise<void>;
  #waiting: Waiting | undefined;
  #broken: DriverError | undefined;
  #id = 0;
  #stderr = '';

  /** @param command a command line for the shell of the system @param environment variables for it */
  constructor(command: string, environment: NodeJS.ProcessEnv = process.env) {
    this.#marked = marked(environment);
    // A group of its own, so that children of the driver end with it.
    this.#child = spawn(command, {
      shell: true,
      detached: process.platform !== 'win32',
      env: this.#marked.environment,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.#child.stdin.on('error', () => undefined);
    this.#child.stdout.on('data', (chunk: Buffer) => this.#read(chunk));
    this.#child.stderr.on('data', (chunk: Buffer) => {
      this.#stderr = (this.#stderr + chunk.toString('utf8')).slice(-KEPT_CHARACTERS);
    });
    this.#child.on('error', (error) =>
      this.#break('not-started', `the driver cannot start: ${error.message}`),
    );
    this.#closed = new Promise((resolve) => {
      this.#child.on('exit', (code, signal) => {
        const how = signal === null ? `exit code ${code ?? 'unknown'}` : signal;
        this.#break('crashed', `the driver ended by itself (${how})`);
        resolve();
      });
      this.#child.on('error', () => resolve());
    });
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
    if (this.#broken !== undefined) throw this.#broken;
    this.#id += 1;
    const id = this.#id;
    const line = await this.#lineWithin(deadlineMs, command.command, () =>
      this.#child.stdin.write(`${JSON.stringify({ id, ...command })}\n`),
    );
    try {
      return readAnswer(line, id, command.command) as AnswerTo<Name>;
    } catch (error) {
      if (error instanceof DriverError) this.#broken ??= error;
      throw error;
    }
  }

  /** Ends the driver and every process that it started, politely where it still answers. */
  async stop(): Promise<void> {
    if (this.#broken === undefined) await this.ask({ command: 'bye' }, FAREWELL_MS).catch(() => undefined);
    this.#child.stdin.end();
    const timer = setTimeout(() => this.#kill(), this.#broken === undefined ? FAREWELL_MS : 0);
    await this.#closed;
    clearTimeout(timer);
    this.#kill();
  }

  #kill(): void {
    const { pid } = this.#child;
    if (pid !== undefined) end(process.platform === 'win32' ? pid : -pid);
    this.#marked.endAll();
  }

  #lineWithin(deadlineMs: number, command: string, send: () => void): Promise<string> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => this.#break('hang', `the driver did not answer "${command}" within ${deadlineMs} ms`),
        deadlineMs,
      );
      this.#waiting = {
        resolve: (line) => {
          clearTimeout(timer);
          resolve(line);
        },
        reject: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      };
      send();
    });
  }

  #read(chunk: Buffer): void {
    try {
      for (const line of this.#lines.take(chunk)) this.#answered(line);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.#break('too-long', 'the driver wrote a line of more than a mebibyte');
      this.#kill();
    }
  }

  #answered(line: string): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting === undefined) {
      this.#break('out-of-turn', 'the driver wrote a line without a command to answer');
      return;
    }
    waiting.resolve(line);
  }

  #break(code: DriverError['code'], message: string): void {
    this.#broken ??= new DriverError(code, message);
    this.#waiting?.reject(this.#broken);
    this.#waiting = undefined;
  }
}
