import { connect } from 'node:net';
import type { TargetSettings } from '../targets/target.ts';

const CONNECT_TIMEOUT_MS = 5_000;

/** Why nothing accepts a connection at a target's host and port; undefined when something does. */
export function unreachable({ baseUrl, mockBehaviour }: TargetSettings): Promise<string | undefined> {
  // A mock of the run's own may live in this process, behind no socket at all.
  if (mockBehaviour !== undefined) return Promise.resolve(undefined);
  const url = new URL(baseUrl);
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: CONNECT_TIMEOUT_MS });
    const settle = (reason: string | undefined) => {
      socket.destroy();
      resolve(reason);
    };
    socket.once('connect', () => settle(undefined));
    socket.once('timeout', () => settle(`${url.host} gave no answer within ${CONNECT_TIMEOUT_MS / 1000} s`));
    socket.once('error', (error: NodeJS.ErrnoException) =>
      settle(`${url.host} cannot be reached (${error.code ?? error.message})`),
    );
  });
}
