import type { Io } from '../io.ts';

/** Far more than any message of the contract has. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Everything on standard input, at most 16 MB of it. @param what is asked for where a person types it */
export async function standardInput(what: string, { err }: Pick<Io, 'err'>): Promise<Buffer> {
  if (process.stdin.isTTY) err(`paste ${what}, then press Ctrl-D at the start of a line`);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MOST_BYTES) break;
  }
  return Buffer.concat(chunks);
}
