import { createHistogram, type RecordableHistogram } from 'node:perf_hooks';
import { endpointOf } from '../../client/endpoint-of.ts';
import { type Exchange, statusOf } from '../../client/exchange.ts';
import type { Revision } from '../../contract/revision.ts';
import { statusesOf } from '../../contract/statuses.ts';

const MINUTE_MS = 60_000;
const quantiles = { p50Ms: 50, p90Ms: 90, p99Ms: 99, p999Ms: 99.9 } as const;

/** How long answers took; times in milliseconds, to the hundredth. */
export type Latency = Record<keyof typeof quantiles, number> & {
  endpoint: string;
  answers: number;
  maxMs: number;
};

/** The answers of one minute, from 0, by HTTP code and status, such as `200 success`. */
export type Minute = { minute: number; answers: number; statuses: Record<string, number> };

/** What a run over a given time did to its target, and how that answered. */
export type LoadRecord = {
  /** How long requests were sent. */
  durationMs: number;
  answers: number;
  answersPerSecond: number;
  /** What was asked for; absent without a limit. */
  rateLimit?: number;
  /** How often tests ran, each time with another seed. */
  rounds: number;
  latency: Latency[];
  minutes: Minute[];
};

/** Measures answers as they come, in memory that does not depend on how many there are. */
export class Load {
  readonly #startMs: number;
  readonly #known: ReadonlySet<string>;
  readonly #nowMs: () => number;
  readonly #latency = new Map<string, RecordableHistogram>();
  readonly #minutes: Map<string, number>[] = [];
  #answers = 0;
  #lastMs: number;

  /** @param nowMs milliseconds of any clock that only goes forward */
  constructor(revision: Revision, nowMs: () => number = () => performance.now()) {
    this.#nowMs = nowMs;
    this.#startMs = nowMs();
    this.#lastMs = this.#startMs;
    this.#known = new Set([...statusesOf(revision, 'refresh'), ...statusesOf(revision, 'generate')]);
  }

  observe(exchange: Exchange): void {
    this.#answers += 1;
    this.#lastMs = this.#nowMs();
    const endpoint = endpointOf(exchange) ?? 'other';
    const histogram = this.#latency.get(endpoint) ?? createHistogram();
    this.#latency.set(endpoint, histogram);
    // A histogram counts whole numbers from 1.
    histogram.record(Math.max(1, Math.round(exchange.durationMs * 1_000)));
    const minute = Math.floor((this.#lastMs - this.#startMs) / MINUTE_MS);
    while (this.#minutes.length <= minute) this.#minutes.push(new Map());
    const status = this.#statusOf(exchange);
    const counts = this.#minutes[minute];
    counts?.set(status, (counts.get(status) ?? 0) + 1);
  }

  /** What was measured so far. @param asked what the run was asked for and did */
  record({ rateLimit, rounds }: { rateLimit: number; rounds: number }): LoadRecord {
    const durationMs = Math.round(this.#lastMs - this.#startMs);
    return {
      durationMs,
      answers: this.#answers,
      answersPerSecond: durationMs === 0 ? 0 : hundredths((this.#answers * 1_000) / durationMs),
      ...(rateLimit === 0 ? {} : { rateLimit }),
      rounds,
      latency: [...this.#latency].map(([endpoint, histogram]) => latencyOf(endpoint, histogram)),
      minutes: this.#minutes.map((counts, minute) => ({
        minute,
        answers: [...counts.values()].reduce((sum, count) => sum + count, 0),
        statuses: Object.fromEntries([...counts].sort(([, one], [, other]) => other - one)),
      })),
    };
  }

  // An operator may answer with any status: only those of the contract are told apart.
  #statusOf(exchange: Exchange): string {
    const status = statusOf(exchange);
    const known =
      status === undefined ? 'without a status' : this.#known.has(status) ? status : 'of another status';
    return `${exchange.response.httpStatus} ${known}`;
  }
}

function latencyOf(endpoint: string, histogram: RecordableHistogram): Latency {
  const at = (percentile: number) => hundredths(histogram.percentile(percentile) / 1_000);
  const { p50Ms, p90Ms, p99Ms, p999Ms } = quantiles;
  return {
    endpoint,
    answers: histogram.count,
    p50Ms: at(p50Ms),
    p90Ms: at(p90Ms),
    p99Ms: at(p99Ms),
    p999Ms: at(p999Ms),
    maxMs: hundredths(histogram.max / 1_000),
  };
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
