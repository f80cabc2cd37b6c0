import { createServer } from 'node:http';
import { listening } from '../../hostile/raw-server.ts';

export type ElsewhereRequest = { method: string; url: string; headers: string; body: string };

/** A second origin, which answers everything with an empty object and remembers what was sent to it. */
export type Elsewhere = AsyncDisposable & { url: string; requests: ElsewhereRequest[] };

export async function startElsewhere(): Promise<Elsewhere> {
  const requests: ElsewhereRequest[] = [];
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      requests.push({
        method: incoming.method ?? '',
        url: incoming.url ?? '',
        headers: incoming.rawHeaders.join('\n'),
        body: Buffer.concat(chunks).toString('latin1'),
      });
      outgoing.writeHead(200, { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' });
      outgoing.end('{}');
    });
  });
  const { url, close } = await listening(server, 'http');
  return { url, requests, [Symbol.asyncDispose]: close };
}
