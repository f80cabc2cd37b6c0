/** So many zeros, from Node's pool: memory of its own costs several times as much. */
export function zeroed(bytes: number): Buffer {
  return Buffer.allocUnsafe(bytes).fill(0);
}
