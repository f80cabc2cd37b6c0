import { buildConnector, Pool } from 'undici';
import { TransportError } from './transport-error.ts';

/** Opens connections to one origin through a proxy, as undici's ProxyAgent does, but leaves headers as they are. */
export type ProxyTunnel = { connect: buildConnector.connector; close(): Promise<void> };

const OK = 200;
const PROXY_AUTHENTICATION = 407;

/**
 * A tunnel through an HTTP proxy (CONNECT). A connection that it cannot open fails with a TransportError `unreachable`
 * that names the proxy.
 * @param proxyUrl address of the proxy, with user and password if it needs them
 */
export function proxyTunnel(proxyUrl: string, timeoutMs: number): ProxyTunnel {
  const { origin, username, password } = new URL(proxyUrl);
  const proxy = new Pool(origin, { connect: { timeout: timeoutMs }, headersTimeout: timeoutMs });
  const connectSecurely = buildConnector({ timeout: timeoutMs });
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  const authorization =
    username === ''
      ? {}
      : { 'proxy-authorization': `Basic ${Buffer.from(credentials, 'utf8').toString('base64')}` };

  async function open(options: buildConnector.Options) {
    const { hostname, protocol } = options;
    const address = `${hostname}:${options.port || (protocol === 'https:' ? 443 : 80)}`;
    try {
      const answer = await proxy.connect({ path: address, headers: { ...authorization, host: address } });
      if (answer.statusCode === OK) return answer.socket;
      answer.socket.on('error', () => undefined).destroy();
      throw refused(origin, address, answer.statusCode);
    } catch (error) {
      if (error instanceof TransportError) throw error;
      const { code = 'unknown' } = error as { code?: string };
      throw new TransportError('unreachable', `the proxy ${origin} cannot be reached (${code})`);
    }
  }

  return {
    connect(options, callback) {
      open(options).then(
        (socket) => {
          if (options.protocol !== 'https:') callback(null, socket as never);
          else connectSecurely({ ...options, httpSocket: socket as never }, callback);
        },
        (error: Error) => callback(error, null),
      );
    },
    close: () => proxy.destroy(),
  };
}

function refused(origin: string, address: string, statusCode: number): TransportError {
  const why =
    statusCode === PROXY_AUTHENTICATION
      ? 'it wants a user and a password, in the address of the proxy'
      : 'it does not let this machine through, or does not reach the target itself';
  return new TransportError(
    'unreachable',
    `the proxy ${origin} opens no way to ${address} (HTTP ${statusCode}): ${why}`,
  );
}
