import { createServer } from 'node:tls';
import { answerOf } from './answering.ts';
import { type CertificateFacts, certificateFor } from './certificate.ts';
import { eachRequest } from './each-request.ts';
import { type Hostile, INCOMPLETE } from './hostile.ts';
import { listening, rawServer } from './raw-server.ts';

const LOOPBACK = '127.0.0.1';
const answer = answerOf('200 OK', '{}');

function behindTls(facts: CertificateFacts) {
  return listening(
    createServer(certificateFor(facts), (socket) => {
      socket.on('error', () => socket.destroy());
      eachRequest(socket, 'body', () => socket.write(answer));
    }),
    'https',
  );
}

function withCertificate(id: string, describes: string, facts: CertificateFacts): Hostile {
  const expects = { exitCodes: INCOMPLETE, says: /cannot be reached \([A-Z_]*(?:CERT|SIGNED)[A-Z_]*\)/ };
  return { id, describes, expects, start: () => behindTls(facts) };
}

/** Operators whose certificate is not valid, or that mix up TLS and plain HTTP. */
export const tls: readonly Hostile[] = [
  withCertificate('self-signed-certificate', 'shows a self-signed certificate', { host: LOOPBACK }),
  withCertificate('expired-certificate', 'shows an expired certificate', {
    host: LOOPBACK,
    isExpired: true,
  }),
  withCertificate('certificate-of-another-host', 'shows a certificate for another host name', {
    host: 'operator.invalid',
  }),
  {
    id: 'tls-on-a-plain-port',
    describes: 'speaks TLS where plain HTTP is expected',
    expects: { exitCodes: INCOMPLETE, says: /broke the connection off/ },
    async start() {
      const { url, close } = await behindTls({ host: LOOPBACK });
      return { url: url.replace('https:', 'http:'), close };
    },
  },
  {
    id: 'plain-on-a-tls-port',
    describes: 'speaks plain HTTP where TLS is expected',
    expects: {
      exitCodes: INCOMPLETE,
      says: /cannot be reached \(.*SSL.*\)|broke the connection off|speaks HTTP without TLS/,
    },
    async start() {
      const { url, close } = await rawServer((socket) =>
        socket.on('data', () => socket.end(answerOf('400 Bad Request', ''))),
      );
      return { url: url.replace('http:', 'https:'), close };
    },
  },
];
