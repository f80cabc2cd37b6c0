import { webcrypto } from 'node:crypto';
import { CodedError } from '../../basics/coded-error.ts';
import type { Exchange } from '../../client/exchange.ts';
import { bytesWritten, type Opened } from '../../client/opened.ts';

/** From this many runs a property, every sealed answer is opened a second time. */
export const EVERY_FROM_RUNS = 1_000;
const FIRST_COMPARED = 50;
const THEN_EVERY = 50;

const IV_BYTES = 12;
const TAG_BITS = 128;
const GENERATE_HEAD_BYTES = 16;

/** WebCrypto read an answer otherwise than the suite's own envelope code: a defect of the suite. */
export class SecondOpinionError extends CodedError<'crypto-disagreement'> {
  constructor(disagreements: readonly string[]) {
    super(
      'crypto-disagreement',
      `WebCrypto does not open what node:crypto does: ${disagreements.join('; ')}. ` +
        'Check src/envelope and src/client/opened.ts before trusting any verdict of this run.',
    );
  }
}

/** Opens sealed answers a second time with WebCrypto: every one, or the first fifty and every fiftieth then. */
export class SecondOpinion {
  readonly #comparesAll: boolean;
  readonly #pending = new Set<Promise<void>>();
  readonly #disagreements: string[] = [];
  #seen = 0;
  #compared = 0;

  /** @param runs runs of each property, which says how thorough the run is */
  constructor(runs: number) {
    this.#comparesAll = runs >= EVERY_FROM_RUNS;
  }

  /** How many answers have been opened twice. */
  get compared(): number {
    return this.#compared;
  }

  /** Looks at an answer that was opened, or could not be, with this key. The key is not kept. */
  observe(exchange: Exchange, openingKey: Uint8Array | undefined): void {
    if (openingKey === undefined || exchange.response.httpStatus !== 200) return;
    const expected = expectedOpening(exchange.opened);
    if (expected === undefined) return;
    this.#seen += 1;
    if (!this.#comparesAll && this.#seen > FIRST_COMPARED && this.#seen % THEN_EVERY !== 0) return;
    const comparison = this.#compare(exchange, openingKey, expected);
    this.#pending.add(comparison);
    void comparison.finally(() => this.#pending.delete(comparison));
  }

  /**
   * Waits for the comparisons under way.
   * @throws SecondOpinionError when any so far came out differently
   */
  async settle(): Promise<void> {
    await Promise.all(this.#pending);
    if (this.#disagreements.length > 0) throw new SecondOpinionError(this.#disagreements);
  }

  async #compare(exchange: Exchange, key: Uint8Array, expected: 'opens' | 'does not open'): Promise<void> {
    const plaintext = await openWithWebCrypto(bytesOf(exchange), key);
    this.#compared += 1;
    const { opened } = exchange;
    const actual = plaintext === undefined ? 'does not open' : 'opens';
    const isOther = plaintext !== undefined && opened.how === 'sealed' && !holdsTheSame(opened, plaintext);
    if (actual === expected && !isOther) return;
    // A few say as much as all of them.
    if (this.#disagreements.length >= 5) return;
    const difference = isOther ? 'opens to other bytes' : actual;
    this.#disagreements.push(`exchange ${exchange.index} ${expected}, and with WebCrypto it ${difference}`);
  }
}

/** What the first opinion was, where it was one about cryptography. */
function expectedOpening(opened: Opened): 'opens' | 'does not open' | undefined {
  if (opened.how === 'sealed') return 'opens';
  if (opened.how === 'plain') return undefined;
  if (opened.problem === 'tag-mismatch') return 'does not open';
  return opened.problem === 'bad-json' || opened.problem === 'wrong-nonce' ? 'opens' : undefined;
}

// Two decoders read irregular base64 in two ways, which says nothing about cryptography: the bytes are those that the
// first opinion was about. Regular base64 is decoded by other means, the platform's own decoder.
function bytesOf({ response, opened }: Exchange): Uint8Array {
  const encoding = opened.how === 'plain' ? undefined : opened.encoding;
  if (encoding === 'irregular base64' || encoding === 'bytes') return bytesWritten(response.body, encoding);
  try {
    return Buffer.from(atob(response.body.toString('latin1')), 'latin1');
  } catch {
    return response.body;
  }
}

async function openWithWebCrypto(sealed: Uint8Array, key: Uint8Array): Promise<Buffer | undefined> {
  const { subtle } = webcrypto;
  try {
    const imported = await subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt']);
    const algorithm = { name: 'AES-GCM', iv: sealed.subarray(0, IV_BYTES), tagLength: TAG_BITS };
    return Buffer.from(await subtle.decrypt(algorithm, imported, sealed.subarray(IV_BYTES)));
  } catch {
    return undefined;
  }
}

// Generate's plaintext begins with the operator's time and the nonce, and was kept as the JSON alone.
function holdsTheSame(opened: Extract<Opened, { how: 'sealed' }>, plaintext: Buffer): boolean {
  if (opened.timestampMs === undefined) return opened.plaintext.equals(plaintext);
  try {
    const isSameTime = Number(plaintext.readBigInt64BE(0)) === opened.timestampMs;
    const rest = plaintext.subarray(GENERATE_HEAD_BYTES).toString('utf8');
    return isSameTime && JSON.stringify(JSON.parse(rest)) === opened.plaintext.toString('utf8');
  } catch {
    return false;
  }
}
