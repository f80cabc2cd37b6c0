import { Pool } from 'undici';
import type { CarriedRequest, Carrier } from './carrier.ts';
import { collectedAnswer } from './collected-answer.ts';
import { EarlyAnswers } from './early-answers.ts';
import type { Answer } from './exchange.ts';
import { proxyTunnel } from './proxy-tunnel.ts';
import { TimeLimit } from './time-limit.ts';
import { TransportError, toTransportError } from './transport-error.ts';

export const CONNECT_TIMEOUT_MS = 5_000;
export const EXCHANGE_TIMEOUT_MS = 8_000;
/** Once an exchange has taken too long, others get less time: enough to see whether another connection answers. */
export const LESS_PATIENCE_MS = 4_000;
/** Fifty times the size of an answer of the contract; a run keeps hundreds of answers. */
export const MAX_ANSWER_BYTES = 262_144;

/**
 * A pool of connections to an origin. No retries, no redirects.
 * @param options how many connections stay open, the milliseconds after which an exchange ends, those after which one
 * ends once another has taken too long, a proxy
 */
export function httpCarrier(
  origin: string,
  options: { connections?: number; exchangeTimeoutMs?: number; lessPatienceMs?: number; proxy?: string } = {},
): Carrier {
  let timeoutMs = options.exchangeTimeoutMs ?? EXCHANGE_TIMEOUT_MS;
  const connections = options.connections ?? 32;
  const tunnel = options.proxy === undefined ? undefined : proxyTunnel(options.proxy, CONNECT_TIMEOUT_MS);
  const connect = tunnel?.connect ?? { timeout: CONNECT_TIMEOUT_MS };
  const pool = poolTo(origin, connections, connect);
  const earlyAnswers = new EarlyAnswers();
  pool.on('disconnect', (_origin, _targets, error) => earlyAnswers.note(error));
  return {
    async carry(request, giveUp) {
      const limit = new TimeLimit(timeoutMs, giveUp);
      earlyAnswers.watch(limit);
      try {
        return await exchangeBytes(pool, request, limit);
      } finally {
        earlyAnswers.forget(limit);
        limit[Symbol.dispose]();
        if (limit.isOver) timeoutMs = Math.min(timeoutMs, options.lessPatienceMs ?? LESS_PATIENCE_MS);
      }
    },
    async carryAfresh(request, giveUp) {
      using limit = new TimeLimit(timeoutMs, giveUp);
      const fresh = poolTo(origin, 1, connect);
      try {
        return await exchangeBytes(fresh, request, limit);
      } finally {
        await fresh.destroy();
      }
    },
    async close() {
      await pool.destroy();
      await tunnel?.close();
    },
  };
}

function poolTo(origin: string, connections: number, connect: NonNullable<Pool.Options['connect']>): Pool {
  return new Pool(origin, {
    connections,
    connect,
    headersTimeout: EXCHANGE_TIMEOUT_MS,
    bodyTimeout: EXCHANGE_TIMEOUT_MS,
    maxResponseSize: MAX_ANSWER_BYTES,
  });
}

function exchangeBytes(pool: Pool, request: CarriedRequest, limit: TimeLimit): Promise<Answer> {
  const where = () => `${request.method} ${request.path}`;
  return collectedAnswer(pool, request, {
    limit,
    mostBytes: MAX_ANSWER_BYTES,
    tooLarge: () => new TransportError('too-large', `${where()} announced more than 256 KiB`),
    named: (error) => (error instanceof TransportError ? error : toTransportError(error, where())),
  });
}
