import { createServer, type Server, type Socket } from 'node:net';
import type { RunningHostile } from './hostile.ts';

const LOOPBACK = '127.0.0.1';

/** A server on loopback that passes each connection on as a socket. Closing it ends open connections. */
export async function rawServer(onConnection: (socket: Socket) => void): Promise<RunningHostile> {
  return await listening(createServer(onConnection), 'http');
}

/** Starts a server on a free port. An error of a connection ends that connection only. */
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
