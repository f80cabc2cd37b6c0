import { Client } from 'undici';
import { TransportError } from '../client/transport-error.ts';
import type { OperatorControl } from './operator-control.ts';

const TIMEOUT_MS = 5_000;

/** What a command is answered with; a member that is absent is undefined. */
type Answer = Readonly<Record<string, unknown>>;

/**
 * The control of a mock operator that was started alone, over its control server. Its commands are sent one after
 * another; whoever sends a request to the operator first waits for them with `settled`.
 */
export class RemoteControl implements OperatorControl, AsyncDisposable {
  readonly #url: string;
  readonly #client: Client;
  #last: Promise<unknown> = Promise.resolve();
  #failure: TransportError | undefined;
  /** How far the operator's clock is ahead of this machine's, which is the machine that it runs on. */
  #offsetMs = 0;
  #keys = 0;
  /** Ids of keys by the number that the test was given for each. */
  readonly #ids = new Map<number, unknown>();

  /** @param url address of the control server */
  constructor(url: string) {
    this.#url = url;
    this.#client = new Client(new URL(url).origin, { headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS });
  }

  nowMs(): number {
    return Date.now() + this.#offsetMs;
  }

  advanceClock(ms: number): void {
    this.#offsetMs += ms;
    this.#send('POST /clock', () => ({ advanceMs: ms }));
  }

  setClock(unixMs: number): void {
    // Told as a distance, so that the time on the way makes no difference.
    this.advanceClock(unixMs - this.nowMs());
  }

  /** Adds a key and returns a number that stands for it in this control. */
  addKey(keyset: 'master' | 'refresh' | 'site', options: { activatesAtMs?: number } = {}): number {
    return this.#newKey('POST /keys', { keyset, ...options });
  }

  activateKey(id: number): void {
    this.#send('POST /keys/activate', () => ({ id: this.#ids.get(id) }));
  }

  expireKey(id: number): void {
    this.#send('POST /keys/expire', () => ({ id: this.#ids.get(id) }));
  }

  rotateRefreshKey(): number {
    return this.#newKey('POST /keys/rotate', {});
  }

  optOut(identity: Record<string, unknown>): void {
    this.#send('POST /opt-outs', () => identity);
  }

  disableClient(apiKey: string): void {
    this.#send('POST /clients/disable', () => ({ apiKey }));
  }

  enableClient(apiKey: string): void {
    this.#send('POST /clients/enable', () => ({ apiKey }));
  }

  reset(): void {
    this.#offsetMs = 0;
    this.#send('POST /reset', () => ({}));
  }

  /** How many requests the operator remembers since its last reset. */
  async requestsSeen(): Promise<number> {
    const journal = this.#send('GET /journal');
    await this.settled();
    const entries: unknown = await journal;
    return Array.isArray(entries) ? entries.length : 0;
  }

  /**
   * Waits until every command so far has taken effect.
   * @throws TransportError when one of them did not
   */
  async settled(): Promise<void> {
    await this.#last;
    if (this.#failure !== undefined) throw this.#failure;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#last;
    await this.#client.destroy();
  }

  #newKey(route: string, body: Answer): number {
    this.#keys += 1;
    const number = this.#keys;
    const added = this.#send(route, () => body);
    this.#last = added.then((answer) => this.#ids.set(number, answer?.['id']));
    return number;
  }

  /** The body is made when its turn has come: it may hold what an earlier command was answered with. */
  #send(route: string, body?: () => Answer): Promise<Answer | undefined> {
    const answered = this.#last.then(async () => {
      if (this.#failure !== undefined) return undefined;
      try {
        return await this.#ask(route, body?.());
      } catch (error) {
        this.#failure = this.#failureOf(route, error);
        return undefined;
      }
    });
    this.#last = answered;
    return answered;
  }

  async #ask(route: string, body: Answer | undefined): Promise<Answer> {
    const [method = '', path = ''] = route.split(' ');
    const { statusCode, body: answer } = await this.#client.request({
      method: method as 'GET' | 'POST',
      path,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const value: unknown = await answer.json();
    if (statusCode !== 200) throw new Error(`HTTP ${statusCode}`);
    return value as Answer;
  }

  #failureOf(route: string, error: unknown): TransportError {
    const why = (error as { code?: unknown }).code ?? (error instanceof Error ? error.message : 'unknown');
    return new TransportError('broken-off', `the control server at ${this.#url} failed at ${route} (${why})`);
  }
}
