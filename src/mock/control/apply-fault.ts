import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { send } from '../http/http-server.ts';
import type { Reply } from '../http/reply.ts';
import { type Fault, LONGEST_HANG_MS } from './fault.ts';
import type { Release } from './release.ts';

/** What ends a fault that waits. */
export type Ends = { /** Aborted when the operator closes. */ stopped: AbortSignal; release: Release };

/** Sends an answer with a fault in how it travels; an answer that was changed before goes out as it is. */
export async function applyFault(
  fault: Fault,
  reply: Reply,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { stopped, release }: Ends,
): Promise<void> {
  switch (fault.kind) {
    case 'hang':
      await wait(Math.min(fault.ms, LONGEST_HANG_MS), undefined, { signal: stopped });
      break;
    case 'hold':
      await release.wait(stopped);
      break;
    case 'reset':
      incoming.socket.resetAndDestroy();
      return;
    case 'reset-amid':
      begin(reply, outgoing, () => incoming.socket.resetAndDestroy());
      return;
    case 'garbage':
      incoming.socket.end('these bytes are not HTTP\r\n\r\n');
      return;
    case 'truncate':
      begin(reply, outgoing, () => outgoing.destroy());
      return;
    case 'chunks':
      await inPieces(reply, outgoing, fault, stopped);
      return;
  }
  send(reply, incoming, outgoing);
}

/** Announces the whole body and sends half of it. */
function begin(reply: Reply, outgoing: ServerResponse, then: () => void): void {
  const whole = Buffer.from(reply.body);
  outgoing.writeHead(reply.httpStatus, { ...reply.headers, 'content-length': String(whole.length + 1) });
  outgoing.write(whole.subarray(0, Math.floor(whole.length / 2)), then);
}

async function inPieces(
  reply: Reply,
  outgoing: ServerResponse,
  { count, everyMs }: { count: number; everyMs: number },
  signal: AbortSignal,
): Promise<void> {
  const whole = Buffer.from(reply.body);
  const bytes = Math.max(1, Math.ceil(whole.length / Math.max(1, count)));
  outgoing.writeHead(reply.httpStatus, reply.headers);
  outgoing.flushHeaders();
  for (let at = 0; at < whole.length; at += bytes) {
    await wait(Math.min(everyMs, LONGEST_HANG_MS), undefined, { signal });
    outgoing.write(whole.subarray(at, at + bytes));
  }
  outgoing.end();
}
