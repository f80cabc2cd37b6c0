import { connect } from 'node:net';
import type { TargetSettings } from '../../targets/target.ts';

const CONNECT_TIMEOUT_MS = 5_000;

/** Why nothing accepts a connection at a target's host and port; undefined when something does. */
export function unreachable({ baseUrl, mockBehaviour }: TargetSettings): Promise<string | undefined> {
  // A mock of the run's own may live in this process, behind no socket at all.
  if (mockBehaviour !== undefined) return Promise.resolve(undefined);
  const url = new URL(baseUrl);
  return new Promise((resolve) => {
    const socket = connect({ ...socketOf(url), timeout: CONNECT_TIMEOUT_MS });
    const settle = (reason: string | undefined) => {
      socket.destroy();
      resolve(reason);
    };
    socket.once('connect', () => settle(undefined));
    socket.once('timeout', () => settle(`${url.host} gave no answer within ${CONNECT_TIMEOUT_MS / 1000} s`));
    socket.once('error', (error: NodeJS.ErrnoException) =>
      settle(`${url.host} cannot be reached (${error.code})`),
    );
  });
}

/** Where a URL's host listens: its port is left out of a URL where it is the scheme's own. */
export function socketOf({ hostname, port, protocol }: URL): { host: string; port: number } {
  const own = protocol === 'https:' ? 443 : 80;
  return { host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? own : Number(port) };
}
