import { statusOf } from '../../client/exchange.ts';
import { type IssuedIdentity, identityOf } from '../../client/issued-identity.ts';
import type { Publisher } from '../../client/publisher.ts';

/** Gives an identity whose refresh token has not been used up, as often as it is asked. */
export type IdentitySource = { next(): Promise<IssuedIdentity> };

/** As many as any test refreshes the token of a source at once. */
const AT_ONCE = 3;
/** How often the probe uses a token: no source gives one out more often than an operator was seen to take it. */
const USES = AT_ONCE + 2;
/** Real milliseconds for which a source gives out the same token: some operators end replays after a time of grace. */
const REUSED_FOR_MS = 2_000;

/** Finds out once whether a target takes a refresh token again, which spares a generate for many a refresh. */
export class ReplayPolicy {
  #isAccepted: Promise<boolean> | undefined;
  #isKnownToAccept = false;
  readonly #nowMs: () => number;

  /** @param nowMs milliseconds of any clock that only goes forward */
  constructor(nowMs: () => number = () => performance.now()) {
    this.#nowMs = nowMs;
  }

  /** Whether this target was seen to take a token again. */
  get isKnownToAccept(): boolean {
    return this.#isKnownToAccept;
  }

  /**
   * Whether a refresh token works again, a few times and soon, after it and its successor have been refreshed.
   * RF-SEM-02 leaves that open, and so it leaves open how often and for how long.
   * @throws SetupError when generate yields no identity
   * @throws TransportError
   */
  isReplayAccepted(publisher: Publisher): Promise<boolean> {
    this.#isAccepted ??= this.#probe(publisher).catch((error: unknown) => {
      // A connection that was cut says nothing of replays: the next test finds out over another.
      this.#isAccepted = undefined;
      throw error;
    });
    return this.#isAccepted;
  }

  async #probe(publisher: Publisher): Promise<boolean> {
    this.#isKnownToAccept = await probe(publisher);
    return this.#isKnownToAccept;
  }

  /** Tokens of one user: the same one a few times where replay is accepted, else a new one each time. */
  source(publisher: Publisher, user = publisher.newUser()): Promise<IdentitySource> {
    return this.sourceOf(publisher, () => publisher.generate(user));
  }

  /** The same of tokens that are had in a way of their own. */
  async sourceOf(publisher: Publisher, issue: () => Promise<IssuedIdentity>): Promise<IdentitySource> {
    if (!(await this.isReplayAccepted(publisher))) return { next: issue };
    const first = await issue();
    // Never near its end: what is judged with it takes time too.
    const usableForMs = aliveForMs(first) / 4;
    let current = Promise.resolve(first);
    let [uses, sinceMs, issuedMs] = [0, this.#nowMs(), this.#nowMs()];
    return {
      next: () => {
        const nowMs = this.#nowMs();
        if (uses === 0) sinceMs = nowMs;
        const isOld = nowMs - sinceMs > REUSED_FOR_MS || nowMs - issuedMs > usableForMs;
        if (uses >= USES || isOld) {
          current = issue();
          [uses, sinceMs, issuedMs] = [0, nowMs, nowMs];
        }
        uses += 1;
        return current;
      },
    };
  }
}

/** How long an identity can be refreshed from its issue on; for ever when it does not say plausibly until when. */
function aliveForMs({ refreshExpiresMs, exchange }: IssuedIdentity): number {
  const { opened, startedAtMs } = exchange;
  const issuedMs = opened.how === 'sealed' ? (opened.timestampMs ?? startedAtMs) : startedAtMs;
  return refreshExpiresMs > issuedMs ? refreshExpiresMs - issuedMs : Number.POSITIVE_INFINITY;
}

// A refresh that does not even work once is for the tests to judge: here it only means no second one.
async function probe(publisher: Publisher): Promise<boolean> {
  const identity = await publisher.generate();
  const first = await publisher.refresh(identity);
  if (statusOf(first) !== 'success') return false;
  const atOnce = await Promise.all(Array.from({ length: AT_ONCE }, () => publisher.refresh(identity)));
  if (atOnce.some((exchange) => statusOf(exchange) !== 'success')) return false;
  // Some operators take an old token until they see that its successor has arrived.
  const successor = identityOf(first, identity.user);
  for (const sent of [successor, identity]) {
    if (sent === undefined || statusOf(await publisher.refresh(sent)) !== 'success') return false;
  }
  return true;
}
