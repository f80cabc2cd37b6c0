import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export type TinyServer = AsyncDisposable & {
  baseUrl: string;
  /** Raw header lines of every request, name and value in turn, as they arrived. */
  rawHeaders: string[][];
  /** Number of connections that were opened. */
  connections: number;
};

/** A server on loopback for tests, on any free port; open connections are closed with it. */
export async function startTinyServer(
  answer: (request: IncomingMessage, response: ServerResponse, body: Buffer) => void,
): Promise<TinyServer> {
  const sockets = new Set<Socket>();
  const rawHeaders: string[][] = [];
  const server = createServer(async (request, response) => {
    rawHeaders.push(request.rawHeaders);
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    answer(request, response, Buffer.concat(chunks));
  });
  const running: TinyServer = {
    baseUrl: '',
    rawHeaders,
    connections: 0,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  server.on('connection', (socket) => {
    running.connections += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  running.baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return running;
}
