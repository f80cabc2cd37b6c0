import type { Socket } from 'node:net';

const HEAD_END = '\r\n\r\n';

/** When a request is met: at the end of its head, or of its body. */
export type Stage = 'head' | 'body';

/** Meets every request of a connection in turn; `action` is given its head. */
export function eachRequest(
  socket: Socket,
  stage: Stage,
  action: (socket: Socket, head: string) => void,
): void {
  let pending = Buffer.alloc(0);
  let met = false;
  socket.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk]);
    while (!socket.destroyed) {
      const headBytes = pending.indexOf(HEAD_END) + HEAD_END.length;
      if (headBytes < HEAD_END.length) return;
      const head = pending.toString('latin1', 0, headBytes);
      if (stage === 'head' && !met) action(socket, head);
      met = true;
      const wholeBytes = headBytes + lengthIn(head);
      if (pending.length < wholeBytes) return;
      if (stage === 'body') action(socket, head);
      met = false;
      pending = pending.subarray(wholeBytes);
    }
  });
}

function lengthIn(head: string): number {
  return Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
}
