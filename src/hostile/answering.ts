import type { Socket } from 'node:net';
import { eachRequest, type Stage } from './each-request.ts';
import type { Hostile } from './hostile.ts';
import { rawServer } from './raw-server.ts';

type Facts = Pick<Hostile, 'id' | 'describes' | 'expects'>;

/** An operator that does the same to every connection and reads no request. */
export function onConnection(facts: Facts, action: (socket: Socket) => void): Hostile {
  return { ...facts, start: () => rawServer(action) };
}

/** An operator that does the same at every request, once it has received the head or the body. */
export function onRequest(
  facts: Facts & { stage?: Stage },
  action: (socket: Socket, head: string) => void,
): Hostile {
  const { stage = 'body', ...rest } = facts;
  return { ...rest, start: () => rawServer((socket) => eachRequest(socket, stage, action)) };
}

/** An operator that sends the same bytes at every request. They need not be HTTP. */
export function answering(facts: Facts, bytes: () => string | Buffer): Hostile {
  return {
    ...facts,
    start() {
      const made = bytes();
      return rawServer((socket) => eachRequest(socket, 'body', () => socket.write(made)));
    },
  };
}

/** A whole answer in HTTP/1.1 with the right content length. */
export function answerOf(
  status: string,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = { 'content-type': 'application/json' },
): Buffer {
  const bytes = Buffer.from(body);
  const lines = Object.entries({ ...headers, 'content-length': bytes.length });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${head}\r\n`), bytes]);
}
