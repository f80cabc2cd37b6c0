import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Reply } from './reply.ts';

const LOOPBACK = '127.0.0.1';
/** Longer than a client's pool keeps a connection, so that no connection is closed during a request. */
const KEEP_ALIVE_MS = 65_000;

export type RunningServer = { url: string; close(): Promise<void> };

/**
 * A server on loopback that answers with the result of `handle`. Like a real operator it sends no Date header.
 * @param port 0 for any
 * @throws Error with code `EADDRINUSE` and the like
 */
export async function listen(
  port: number,
  handle: (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>,
): Promise<RunningServer> {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (incoming, outgoing) => {
    outgoing.sendDate = false;
    leaveOutKeepAlive(incoming, outgoing);
    void handle(incoming, outgoing).catch(() => outgoing.destroy());
  });
  server.on('checkExpectation', (_, outgoing: ServerResponse) => {
    outgoing.sendDate = false;
    outgoing.writeHead(417).end();
  });
  await bind(server, port);
  const address = server.address() as AddressInfo;
  return { url: `http://${LOOPBACK}:${address.port}`, close: () => shut(server) };
}

/** Writes a whole reply; a reply to HEAD or with 204 has no body. */
export function send(reply: Reply, incoming: IncomingMessage, outgoing: ServerResponse): void {
  if (outgoing.destroyed) return;
  const isBodiless = incoming.method === 'HEAD' || reply.httpStatus === 204;
  const bytes = Buffer.byteLength(reply.body);
  const length = isBodiless ? {} : { 'content-length': String(bytes) };
  const headers = Object.assign({}, reply.headers, length);
  if (reply.reasonPhrase === undefined) outgoing.writeHead(reply.httpStatus, headers);
  else outgoing.writeHead(reply.httpStatus, reply.reasonPhrase, headers);
  if (isBodiless) outgoing.end('');
  // Text of ASCII alone goes out in one piece with the headers, in their encoding.
  else if (bytes === reply.body.length) outgoing.end(reply.body, 'latin1');
  else outgoing.end(Buffer.from(reply.body));
}

/** An HTTP/1.1 connection stays open by default; like a real operator, the mock sends no header about it. */
function leaveOutKeepAlive(incoming: IncomingMessage, outgoing: ServerResponse): void {
  if (incoming.httpVersion === '1.1' && outgoing.shouldKeepAlive) outgoing.removeHeader('connection');
}

function bind(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function shut(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
