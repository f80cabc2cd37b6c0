import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { send } from '../http/http-server.ts';
import type { Reply } from '../http/reply.ts';
import { type Fault, LONGEST_HANG_MS } from './fault.ts';

/**
 * Applies a fault to a request: its answer is replaced, delayed or broken.
 * @param stopped ends a hang early, when the operator closes
 */
export async function applyFault(
  fault: Fault,
  reply: Reply,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  stopped: AbortSignal,
): Promise<void> {
  switch (fault.kind) {
    case 'status':
      send({ httpStatus: fault.httpStatus, headers: {}, body: '' }, incoming, outgoing);
      return;
    case 'hang':
      await wait(Math.min(fault.ms, LONGEST_HANG_MS), undefined, { signal: stopped });
      send(reply, incoming, outgoing);
      return;
    case 'reset':
      incoming.socket.resetAndDestroy();
      return;
    case 'garbage':
      incoming.socket.end('these bytes are not HTTP\r\n\r\n');
      return;
    case 'truncate':
      truncate(reply, outgoing);
  }
}

function truncate(reply: Reply, outgoing: ServerResponse): void {
  const whole = Buffer.from(reply.body);
  outgoing.writeHead(reply.httpStatus, { ...reply.headers, 'content-length': String(whole.length + 1) });
  outgoing.write(whole.subarray(0, Math.floor(whole.length / 2)), () => outgoing.destroy());
}
