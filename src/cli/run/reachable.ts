import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { TargetSettings } from '../../targets/target.ts';

const CONNECT_TIMEOUT_MS = 5_000;

/** Why a target's host and port accept no connection; undefined if they do. */
export function unreachable(target: TargetSettings): Promise<string | undefined> {
  const { baseUrl, mockBehaviour, proxy, isLoopback } = target;
  // A run's own mock may live in this process without a socket.
  if (mockBehaviour !== undefined) return Promise.resolve(undefined);
  const url = new URL(proxy ?? baseUrl);
  const named = proxy === undefined ? url.host : `the proxy ${url.origin}`;
  return new Promise((resolve) => {
    const socket = connect({ ...socketOf(url), timeout: CONNECT_TIMEOUT_MS });
    const settle = (reason: string | undefined) => {
      socket.destroy();
      resolve(reason);
    };
    socket.once('connect', () => settle(undefined));
    socket.once('timeout', () => settle(`${named} did not answer within ${CONNECT_TIMEOUT_MS / 1000} s`));
    socket.once('error', (error: NodeJS.ErrnoException) =>
      settle(`${named} cannot be reached (${error.code})${isLoopback ? '' : advice(error.code, proxy)}`),
    );
  });
}

/** What to look at when another machine cannot be reached. */
function advice(code: string | undefined, proxy: string | undefined): string {
  const isOffline = Object.values(networkInterfaces()).every((all) => all?.every(({ internal }) => internal));
  if (isOffline) return ': this machine has no network';
  if (proxy !== undefined) return ': check HTTPS_PROXY and HTTP_PROXY';
  return code === 'ENOTFOUND' || code === 'EAI_AGAIN'
    ? ': its name is unknown here; check the name and the network, and whether a proxy is needed (HTTPS_PROXY)'
    : '';
}

/** The host and port of a URL, with the scheme's default port if the URL has none. */
export function socketOf({ hostname, port, protocol }: URL): { host: string; port: number } {
  const own = protocol === 'https:' ? 443 : 80;
  return { host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? own : Number(port) };
}
