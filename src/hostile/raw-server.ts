import { createServer, type Server, type Socket } from 'node:net';
import type { RunningHostile } from './hostile.ts';

const LOOPBACK = '127.0.0.1';

/** A server on loopback that hands over each connection as it is; connections still open end with it. */
export async function rawServer(onConnection: (socket: Socket) => void): Promise<RunningHostile> {
  return await listening(createServer(onConnection), 'http');
}

/** Starts any server of connections on a free port; whatever goes wrong with a connection is its peer's matter. */
export async function listening(server: Server, scheme: 'http' | 'https'): Promise<RunningHostile> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, LOOPBACK, resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `${scheme}://${LOOPBACK}:${port}`,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
