import { connect } from 'node:net';
import type { TargetSettings } from '../../targets/target.ts';

const CONNECT_TIMEOUT_MS = 5_000;

/** Why a target's host and port accept no connection; undefined if they do. */
export function unreachable({ baseUrl, mockBehaviour }: TargetSettings): Promise<string | undefined> {
  // A run's own mock may live in this process without a socket.
  if (mockBehaviour !== undefined) return Promise.resolve(undefined);
  const url = new URL(baseUrl);
  return new Promise((resolve) => {
    const socket = connect({ ...socketOf(url), timeout: CONNECT_TIMEOUT_MS });
    const settle = (reason: string | undefined) => {
      socket.destroy();
      resolve(reason);
    };
    socket.once('connect', () => settle(undefined));
    socket.once('timeout', () => settle(`${url.host} did not answer within ${CONNECT_TIMEOUT_MS / 1000} s`));
    socket.once('error', (error: NodeJS.ErrnoException) =>
      settle(`${url.host} cannot be reached (${error.code})`),
    );
  });
}

/** The host and port of a URL, with the scheme's default port if the URL has none. */
export function socketOf({ hostname, port, protocol }: URL): { host: string; port: number } {
  const own = protocol === 'https:' ? 443 : 80;
  return { host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? own : Number(port) };
}
