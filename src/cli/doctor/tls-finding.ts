import { isIP } from 'node:net';
import { connect } from 'node:tls';
import type { TargetSettings } from '../../targets/target.ts';
import { socketOf } from '../run/reachable.ts';
import type { Finding } from './finding.ts';

const PATIENCE_MS = 5_000;
const DAY_MS = 86_400_000;
/** Fewer days left than this are worth a word. */
const SOON_DAYS = 14;

const advice: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'the operator needs a new certificate; check the clock of this machine too',
  ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate is for another name: check the address',
};
const ownAuthority = 'if the operator has an authority of its own, name its file in NODE_EXTRA_CA_CERTS';

/** How a target's certificate is; undefined for plain http, and behind a proxy, where only requests show it. */
export function tlsFinding({ baseUrl, proxy }: TargetSettings): Promise<Finding | undefined> {
  const url = new URL(baseUrl);
  if (url.protocol !== 'https:' || proxy !== undefined) return Promise.resolve(undefined);
  const { host, port } = socketOf(url);
  return new Promise((resolve) => {
    const socket = connect({
      host,
      port,
      ...(isIP(host) === 0 ? { servername: host } : {}),
      timeout: PATIENCE_MS,
    });
    const settle = (finding: Omit<Finding, 'about'>) => {
      socket.destroy();
      resolve({ about: 'TLS', ...finding });
    };
    socket.once('secureConnect', () => {
      const { valid_to: until } = socket.getPeerCertificate();
      const days = Math.floor((Date.parse(until) - Date.now()) / DAY_MS);
      const text = `${socket.getProtocol()}, certificate valid for ${days} more days`;
      settle(days < SOON_DAYS ? { state: 'note', text } : { state: 'fine', text });
    });
    socket.once('timeout', () =>
      settle({ state: 'mend', text: 'no handshake within 5 s', advice: 'check that the port speaks TLS' }),
    );
    socket.once('error', (error: NodeJS.ErrnoException) => {
      const code = error.code ?? error.name;
      settle({
        state: 'mend',
        text: `no trusted connection (${code})`,
        advice: advice[code] ?? ownAuthority,
      });
    });
  });
}
