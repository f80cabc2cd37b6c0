import { createServer } from 'node:https';
import { certificateFor } from '../../hostile/certificate.ts';
import { listening } from '../../hostile/raw-server.ts';
import { NotTestable } from '../../run/evidence/outcome-errors.ts';

/** A server over TLS whose certificate nobody has signed, and how many requests reached it all the same. */
export type UntrustedOperator = AsyncDisposable & { url: string; requests(): number };

/** @throws NotTestable where openssl is missing */
export async function startUntrustedOperator(): Promise<UntrustedOperator> {
  let requests = 0;
  const server = createServer(certificate(), (incoming, outgoing) => {
    requests += 1;
    incoming.resume();
    outgoing.writeHead(500, { 'access-control-allow-origin': '*' }).end();
  });
  server.on('tlsClientError', () => undefined);
  const { url, close } = await listening(server, 'https');
  return { url, requests: () => requests, [Symbol.asyncDispose]: close };
}

function certificate() {
  try {
    return certificateFor({ host: '127.0.0.1' });
  } catch {
    throw new NotTestable('openssl is needed to make a certificate');
  }
}
