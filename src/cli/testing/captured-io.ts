/** The lines that a command prints. */
export function capturedIo() {
  const out: string[] = [];
  const err: string[] = [];
  const io = { out: (line: string) => void out.push(line), err: (line: string) => void err.push(line) };
  return { out, err, io };
}
