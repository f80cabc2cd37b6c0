import { endpointOf } from '../../client/endpoint-of.ts';
import { type Exchange, statusOf } from '../../client/exchange.ts';
import type { Revision } from '../../contract/revision.ts';
import { type Endpoint, statusesOf } from '../../contract/statuses.ts';

/** Requests of one kind: the same endpoint and the same answer. Plain data, and nothing in it is an operator's text. */
export type Traffic = {
  endpoint: Endpoint | 'other';
  httpStatus: number;
  /** A status that the revision lists for the endpoint, `another status` or `no status`. */
  status: string;
  count: number;
  /** How many of them took how long, by the number of a step (`stepOf`). */
  durations: Record<number, number>;
  slowestMs: number;
};

const FIRST_STEP_MS = 0.1;
const GROWTH = 1.25;

/** The upper end of a step of durations, in milliseconds. Each step is a quarter longer than the one before. */
export function endOfStepMs(step: number): number {
  return FIRST_STEP_MS * GROWTH ** step;
}

/** The step that a duration belongs to. */
export function stepOf(durationMs: number): number {
  return Math.max(0, Math.ceil(Math.log(durationMs / FIRST_STEP_MS) / Math.log(GROWTH)));
}

/** Counts the requests of a test by endpoint and answer. It keeps no exchange, however many there are. */
export class TrafficCounter {
  readonly #listed: Readonly<Record<Traffic['endpoint'], ReadonlySet<string>>>;
  readonly #rows = new Map<string, Traffic>();

  constructor(revision: Revision) {
    const listed = (endpoint: Endpoint) => new Set(statusesOf(revision, endpoint));
    this.#listed = { refresh: listed('refresh'), generate: listed('generate'), other: new Set() };
  }

  note(exchange: Exchange): void {
    const endpoint = endpointOf(exchange) ?? 'other';
    const { httpStatus } = exchange.response;
    const status = this.#statusOf(exchange, endpoint);
    const key = `${endpoint} ${httpStatus} ${status}`;
    const row = this.#rows.get(key) ?? {
      endpoint,
      httpStatus,
      status,
      count: 0,
      durations: {},
      slowestMs: 0,
    };
    const step = stepOf(exchange.durationMs);
    row.count += 1;
    row.durations[step] = (row.durations[step] ?? 0) + 1;
    row.slowestMs = Math.max(row.slowestMs, exchange.durationMs);
    this.#rows.set(key, row);
  }

  get rows(): Traffic[] {
    return [...this.#rows.values()];
  }

  #statusOf(exchange: Exchange, endpoint: Traffic['endpoint']): string {
    const status = statusOf(exchange);
    if (status === undefined) return 'no status';
    return this.#listed[endpoint].has(status) ? status : 'another status';
  }
}

/** The rows of several tests, one for each kind of request. */
export function addedTraffic(rows: readonly Traffic[]): Traffic[] {
  const sums = new Map<string, Traffic>();
  for (const row of rows) {
    const key = `${row.endpoint} ${row.httpStatus} ${row.status}`;
    const sum = sums.get(key);
    if (sum === undefined) {
      sums.set(key, { ...row, durations: { ...row.durations } });
      continue;
    }
    sum.count += row.count;
    sum.slowestMs = Math.max(sum.slowestMs, row.slowestMs);
    for (const [step, count] of Object.entries(row.durations)) {
      sum.durations[Number(step)] = (sum.durations[Number(step)] ?? 0) + count;
    }
  }
  return [...sums.values()];
}
