import { isUnavailable } from '../../client/availability.ts';
import type { Credentials } from '../../client/credentials.ts';
import type { Exchange } from '../../client/exchange.ts';
import type { TestedRequirementId } from '../../contract/requirements.ts';
import type { Revision } from '../../contract/revision.ts';
import { Secret } from '../../secret/secret.ts';
import { readLeniently } from '../answers/read-leniently.ts';
import { describeAnswer, factsOf } from '../evidence/facts.ts';
import { type Finding, type JudgedAnswer, judging, type Law } from '../laws/law.ts';
import { laws } from '../laws/laws.ts';

/** A law that an answer broke. */
export type Breach = Required<Omit<Finding, 'holds'>> & { exchange: Exchange };

/** What a run showed about one law. */
export type LawRecord = { judged: number; broken: number; breaches: readonly Breach[] };

type Tally = { judged: number; broken: number; breaches: Map<string, Breach> };

/**
 * One breach is kept of all that look alike to a waiver, and of so many that do not: more than a waiver can expect, so
 * that those it expects leave room for one that it does not.
 */
const MOST_KEPT = 2_000;

const nothing: LawRecord = { judged: 0, broken: 0, breaches: [] };

/** Holds every answer of a run against what must hold for any answer. */
export class LawWatch {
  readonly #revision: Revision;
  readonly #secrets: readonly Secret[];
  readonly #laws: readonly Law[];
  readonly #tallies = new Map<Law, Tally>();
  #fresh: { requirement: TestedRequirementId; breach: Breach }[] = [];

  constructor(revision: Revision, credentials: Credentials | undefined, watched = laws) {
    this.#revision = revision;
    this.#secrets = Object.values(credentials ?? {});
    this.#laws = watched;
  }

  /** @param openingKey the key of the token that was sent */
  observe(exchange: Exchange, openingKey?: Uint8Array): void {
    const own = this.#secrets;
    const key = () =>
      openingKey === undefined
        ? undefined
        : new Secret('response key', Buffer.from(openingKey).toString('base64'));
    const read = exchange.opened.how === 'unopened' ? readLeniently(exchange, key()) : exchange;
    if (isUnavailable(read)) return;
    const answer: JudgedAnswer = {
      exchange,
      read,
      revision: this.#revision,
      // Only errors are searched for secrets.
      get secrets() {
        const opening = key();
        return opening === undefined ? own : [...own, opening];
      },
    };
    for (const law of judging(this.#laws, exchange)) {
      const finding = law.judge(answer);
      if (finding !== undefined) this.#note(law, exchange, finding);
    }
  }

  /** What the run showed about the law of a requirement. */
  of(requirement: TestedRequirementId): LawRecord {
    const law = this.#laws.find((one) => one.requirement === requirement);
    const tally = law === undefined ? undefined : this.#tallies.get(law);
    return tally === undefined ? nothing : { ...tally, breaches: [...tally.breaches.values()] };
  }

  /** The breaches that were kept since this was asked last. */
  takeFresh(): readonly { requirement: TestedRequirementId; breach: Breach }[] {
    const taken = this.#fresh;
    this.#fresh = [];
    return taken;
  }

  #note(law: Law, exchange: Exchange, { holds, message, expected, actual }: Finding): void {
    const tally = this.#tallies.get(law) ?? { judged: 0, broken: 0, breaches: new Map<string, Breach>() };
    this.#tallies.set(law, tally);
    tally.judged += 1;
    if (holds) return;
    tally.broken += 1;
    const alike = JSON.stringify([message, factsOf(exchange)]);
    if (tally.breaches.has(alike) || tally.breaches.size >= MOST_KEPT) return;
    const breach = { message, expected, actual: actual ?? describeAnswer(exchange), exchange };
    tally.breaches.set(alike, breach);
    this.#fresh.push({ requirement: law.requirement, breach });
  }
}
