import { setTimeout as pause } from 'node:timers/promises';
import type { AnswerTo, Command, Hello } from '../protocol/messages.ts';
import { PROTOCOL } from '../protocol/messages.ts';
import { DriverError } from './driver-error.ts';
import { DriverProcess } from './driver-process.ts';
import { lastWords } from './last-words.ts';

/** Starting a virtual machine or a browser takes its time. */
const HELLO_MS = 20_000;
/** Between the timeout of a call and the moment at which the driver is given up. */
const GRACE_MS = 5_000;

/** An SDK behind its driver. A driver that breaks is started again for the next scenario. */
export class SdkUnderTest implements AsyncDisposable {
  readonly #command: string;
  readonly #environment: NodeJS.ProcessEnv;
  #driver: DriverProcess | undefined;
  #hello: Hello | undefined;
  #told = '';
  #lastBreak: DriverError | undefined;
  #isFresh = false;

  /** @param command a command line for the shell */
  constructor(command: string, environment: NodeJS.ProcessEnv = process.env) {
    this.#command = command;
    this.#environment = environment;
  }

  /** Who the SDK is. @throws DriverError when its driver does not say so in time */
  async hello(): Promise<Hello> {
    await this.#running();
    if (this.#hello === undefined) throw new DriverError('crashed', 'the driver has not said hello');
    return this.#hello;
  }

  /** Sends a command. @throws DriverError, after which the driver is started anew for the next command */
  async ask<Name extends Command['command']>(
    command: Extract<Command, { command: Name }>,
    timeoutMs: number,
  ): Promise<AnswerTo<Name>> {
    const driver = await this.#running();
    try {
      const answer = await driver.ask<Name>(command, timeoutMs + GRACE_MS);
      const { console = [], unhandled = [] } = answer as { console?: string[]; unhandled?: string[] };
      this.#told += [...console, ...unhandled, ''].join('\n');
      return this.#toldNothing(answer) ? ({ answer: 'state' } as AnswerTo<Name>) : answer;
    } catch (error) {
      await this.#broke(error);
      throw error;
    }
  }

  /**
   * Whether a driver does not know `state`, which only one whose SDK has that ability must know.
   * @throws DriverError for a driver that must
   */
  #toldNothing(answer: { answer: string }): boolean {
    if (answer.answer !== 'unknown') return false;
    if (this.#hello?.abilities.state === true)
      throw new DriverError('out-of-turn', 'the driver announces state and answers "state" with unknown');
    return true;
  }

  /** What the SDK has printed since this was asked last, on any way. */
  takeTold(): string {
    const taken = this.#told + (this.#driver?.takeStderr() ?? '');
    this.#told = '';
    return taken;
  }

  /** Whether its driver has started since this was asked last. */
  takeFresh(): boolean {
    const isFresh = this.#isFresh;
    this.#isFresh = false;
    return isFresh;
  }

  async #running(): Promise<DriverProcess> {
    if (this.#driver !== undefined) return this.#driver;
    const driver = new DriverProcess(this.#command, this.#environment);
    this.#driver = driver;
    try {
      const hello = await driver.ask({ command: 'hello' }, HELLO_MS);
      if (hello.protocol !== PROTOCOL) {
        throw new DriverError(
          'junk',
          `the driver speaks version ${hello.protocol} of the protocol, not ${PROTOCOL}`,
        );
      }
      // What it may still write without being asked shows before the first command.
      await pause(0);
      this.#hello = hello;
      this.#isFresh = true;
      return driver;
    } catch (error) {
      const before = this.#told.length;
      await this.#broke(error);
      throw withLastWords(error, this.#told.slice(before));
    }
  }

  /** How the driver broke since this was asked last; undefined when it did not. */
  takeBreak(): DriverError | undefined {
    const taken = this.#lastBreak;
    this.#lastBreak = undefined;
    return taken;
  }

  async #broke(error: unknown): Promise<void> {
    if (error instanceof DriverError) this.#lastBreak = error;
    await this.#end();
  }

  async #end(): Promise<void> {
    const driver = this.#driver;
    this.#driver = undefined;
    await driver?.stop();
    this.#told += driver?.takeStderr() ?? '';
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#end();
  }
}

/** A driver that does not start says why on standard error. It has not been told a secret yet. */
function withLastWords(error: unknown, stderr: string): unknown {
  const words = lastWords(stderr);
  if (!(error instanceof DriverError) || words === '') return error;
  return new DriverError(error.code, `${error.message}; it printed: ${words}`);
}
