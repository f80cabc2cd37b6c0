import { Pool } from 'undici';
import type { CarriedRequest, Carrier } from './carrier.ts';
import { EarlyAnswers } from './early-answers.ts';
import type { Answer } from './exchange.ts';
import { proxyTunnel } from './proxy-tunnel.ts';
import { TimeLimit } from './time-limit.ts';
import { TransportError, toTransportError } from './transport-error.ts';

export const CONNECT_TIMEOUT_MS = 5_000;
export const EXCHANGE_TIMEOUT_MS = 15_000;
/** Fifty times the size of an answer of the contract; a run keeps hundreds of answers. */
export const MAX_ANSWER_BYTES = 262_144;

/**
 * A pool of connections to an origin. No retries, no redirects.
 * @param options how many connections stay open, the milliseconds after which an exchange ends, a proxy
 */
export function httpCarrier(
  origin: string,
  options: { connections?: number; exchangeTimeoutMs?: number; proxy?: string } = {},
): Carrier {
  const timeoutMs = options.exchangeTimeoutMs ?? EXCHANGE_TIMEOUT_MS;
  const connections = options.connections ?? 32;
  const tunnel = options.proxy === undefined ? undefined : proxyTunnel(options.proxy, CONNECT_TIMEOUT_MS);
  const connect = tunnel?.connect ?? { timeout: CONNECT_TIMEOUT_MS };
  const pool = poolTo(origin, connections, connect);
  const earlyAnswers = new EarlyAnswers();
  pool.on('disconnect', (_origin, _targets, error) => earlyAnswers.note(error));
  return {
    async carry(request, giveUp) {
      using limit = new TimeLimit(timeoutMs, giveUp);
      return await earlyAnswers.watch(limit, () => exchangeBytes(pool, request, limit.signal));
    },
    async carryAfresh(request, giveUp) {
      using limit = new TimeLimit(timeoutMs, giveUp);
      const fresh = poolTo(origin, 1, connect);
      try {
        return await exchangeBytes(fresh, request, limit.signal);
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

async function exchangeBytes(
  pool: Pool,
  { method, path, headers, body }: CarriedRequest,
  signal: AbortSignal,
): Promise<Answer> {
  try {
    const response = await pool.request({
      // undici's types allow only the usual methods, but any token is a legal method.
      method: method as 'POST',
      path,
      headers,
      body,
      signal,
    });
    if (Number(response.headers['content-length']) > MAX_ANSWER_BYTES) {
      // The body is not needed and not waited for, so its own error is ignored.
      response.body.on('error', () => undefined).destroy();
      throw new TransportError('too-large', `${method} ${path} announced more than 256 KiB`);
    }
    const bytes = Buffer.from(await response.body.arrayBuffer());
    return { httpStatus: response.statusCode, headers: allValues(response.headers), body: bytes };
  } catch (error) {
    throw error instanceof TransportError ? error : toTransportError(error, `${method} ${path}`);
  }
}

function allValues(headers: Record<string, string | string[] | undefined>): Record<string, string[]> {
  const result: Record<string, string[]> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) result[name.toLowerCase()] = Array.isArray(value) ? value : [value];
  }
  return result;
}
