import type { Socket } from 'node:net';

const HEAD_END = '\r\n\r\n';

/** The moment to act on a request: at the end of its head or at the end of its body. */
export type Stage = 'head' | 'body';

/** Calls `action` with the head of each request of a connection. */
export function eachRequest(
  socket: Socket,
  stage: Stage,
  action: (socket: Socket, head: string) => void,
): void {
  let pending = Buffer.alloc(0);
  let isHeadDone = false;
  socket.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk]);
    while (!socket.destroyed) {
      const headBytes = pending.indexOf(HEAD_END) + HEAD_END.length;
      if (headBytes < HEAD_END.length) return;
      const head = pending.toString('latin1', 0, headBytes);
      if (stage === 'head' && !isHeadDone) action(socket, head);
      isHeadDone = true;
      const wholeBytes = headBytes + lengthIn(head);
      if (pending.length < wholeBytes) return;
      if (stage === 'body') action(socket, head);
      isHeadDone = false;
      pending = pending.subarray(wholeBytes);
    }
  });
}

function lengthIn(head: string): number {
  return Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
}
