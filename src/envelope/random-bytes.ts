import { randomBytes, randomFillSync } from 'node:crypto';

const BLOCK_BYTES = 8_192;
const block = Buffer.alloc(BLOCK_BYTES);
let used = BLOCK_BYTES;

/**
 * Random bytes from the system's generator, drawn in blocks: one call for every dozen bytes would cost more than
 * sealing.
 */
export function freshBytes(size: number): Buffer {
  if (size > BLOCK_BYTES) return randomBytes(size);
  if (used + size > BLOCK_BYTES) {
    randomFillSync(block);
    used = 0;
  }
  const bytes = Buffer.allocUnsafe(size);
  block.copy(bytes, 0, used, used + size);
  // Clears the bytes handed out, so that nobody else sees them.
  block.fill(0, used, used + size);
  used += size;
  return bytes;
}
