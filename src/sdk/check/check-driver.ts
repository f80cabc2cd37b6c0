import { DriverError } from '../driver/driver-error.ts';
import { DriverProcess } from '../driver/driver-process.ts';
import { lastWords } from '../driver/last-words.ts';
import { startSdkOperator } from '../execute/sdk-operator.ts';
import type { Hello } from '../protocol/messages.ts';
import { callingCases } from './calling-cases.ts';
import { ProtocolBreach, type ProtocolCase, type Talk } from './protocol-case.ts';
import { endingCases, speakingCases } from './speaking-cases.ts';

const HELLO_MS = 20_000;
const CALL_MS = 3_000;
const GRACE_MS = 5_000;
/** Real SDKs generate as the newest page says. */
const REVISION = '2026-07';

/** How a case ended: right, wrong with what came and what is wanted, or why it was not tried. */
export type CheckedCase = { title: string; section: string } & (
  | { result: 'right' }
  | { result: 'wrong'; came: string; wanted: string }
  | { result: 'not tried'; reason: string }
);

const helloCase = {
  title: 'hello is answered with who the SDK is and what it can do',
  section: 'The protocol',
};
/** Every case but that of hello. */
export const protocolCases: readonly ProtocolCase[] = [...speakingCases, ...callingCases, ...endingCases];

/**
 * Holds a driver against the cases of the protocol, one after another. A driver that breaks is started again; one that
 * does not say hello is held against nothing else.
 * @param command a command line for the shell
 * @param done told of each case as it ends
 * @param cases those to try besides hello
 */
export async function checkDriver(
  command: string,
  done: (checked: CheckedCase) => void,
  cases: readonly ProtocolCase[] = protocolCases,
): Promise<void> {
  const running = new RunningDriver(command);
  try {
    const first = await running.start();
    done({ ...helloCase, ...first });
    if (first.result === 'wrong') return;
    for (const one of cases) {
      const { title, section, needs } = one;
      const hello = await running.hello();
      if (hello === undefined)
        done({ title, section, result: 'not tried', reason: 'the driver does not say hello again' });
      else if (needs !== undefined && hello.abilities[needs] !== true)
        done({ title, section, result: 'not tried', reason: `hello does not announce ${needs}` });
      else done({ title, section, ...(await running.hold(one, hello)) });
    }
  } finally {
    await running.stop();
  }
}

type Result = { result: 'right' } | { result: 'wrong'; came: string; wanted: string };

class RunningDriver {
  readonly #command: string;
  #driver: DriverProcess | undefined;
  #hello: Hello | undefined;
  #isGivenUp = false;

  constructor(command: string) {
    this.#command = command;
  }

  async start(): Promise<Result> {
    this.#driver = new DriverProcess(this.#command);
    try {
      this.#hello = await this.#driver.ask<'hello'>({ command: 'hello' }, HELLO_MS);
      return { result: 'right' };
    } catch (error) {
      this.#isGivenUp = true;
      const driver = this.#driver;
      await this.stop();
      const words = lastWords(driver.takeStderr());
      const { came, wanted } = breachOf(error);
      return { result: 'wrong', came: words === '' ? came : `${came}; it printed: ${words}`, wanted };
    }
  }

  /** Who the running driver is; undefined when it cannot be started again. */
  async hello(): Promise<Hello | undefined> {
    if (this.#driver === undefined && !this.#isGivenUp) await this.start();
    return this.#driver === undefined ? undefined : this.#hello;
  }

  async hold(one: ProtocolCase, hello: Hello): Promise<Result> {
    const driver = this.#driver;
    if (driver === undefined) throw new Error('the driver does not run');
    await using operator = await startSdkOperator(REVISION);
    try {
      await one.hold(talkWith(driver, hello, operator.forScenario));
      if (endingCases.includes(one)) await this.stop();
      return { result: 'right' };
    } catch (error) {
      const breach = breachOf(error);
      await this.stop();
      return { result: 'wrong', ...breach };
    }
  }

  async stop(): Promise<void> {
    const driver = this.#driver;
    this.#driver = undefined;
    await driver?.stop();
  }
}

function talkWith(driver: DriverProcess, hello: Hello, operator: Talk['operator']): Talk {
  const { baseUrl, credentials } = operator;
  const { apiKey, clientSecret } = credentials;
  return {
    driver,
    hello,
    operator,
    ask: (command, deadlineMs = CALL_MS + GRACE_MS) => driver.ask(command, deadlineMs),
    refresh: (
      identity,
      { session = 'new', timeoutMs = CALL_MS, baseUrl: other = baseUrl, atOnce = 1 } = {},
    ) =>
      driver.ask<'refresh'>(
        { command: 'refresh', baseUrl: other, apiKey, clientSecret, identity, session, timeoutMs, atOnce },
        timeoutMs + GRACE_MS,
      ),
  };
}

/** @throws what is neither a breach nor a broken driver: a defect of the suite */
function breachOf(error: unknown): { came: string; wanted: string } {
  if (error instanceof ProtocolBreach) return { came: error.message, wanted: error.data.wanted };
  if (error instanceof DriverError)
    return { came: error.message, wanted: 'one line of JSON in answer to each command, in turn and in time' };
  throw error;
}
