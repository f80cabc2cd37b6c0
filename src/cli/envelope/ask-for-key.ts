import { openSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { ReadStream } from 'node:tty';

/**
 * Asks for a key at the terminal, which shows nothing of it; standard input stays free for a message.
 * @returns undefined where there is no terminal, or the answer is broken off
 */
export async function askForKey(kind: string): Promise<string | undefined> {
  const terminal = openTerminal();
  if (terminal === undefined) return undefined;
  const { input, say } = terminal;
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: silent, terminal: true });
  // Only now does the terminal show nothing of what is typed.
  say(`${kind} (not shown): `);
  try {
    return await new Promise<string | undefined>((resolve) => {
      lines.once('SIGINT', () => resolve(undefined));
      lines.once('close', () => resolve(undefined));
      lines.question('', resolve);
    });
  } finally {
    lines.close();
    input.destroy();
    say('\n');
  }
}

function openTerminal(): { input: ReadStream; say: (text: string) => void } | undefined {
  try {
    const output = openSync('/dev/tty', 'w');
    const input = new ReadStream(openSync('/dev/tty', 'r'));
    return { input, say: (text) => void writeSync(output, text) };
  } catch {
    return undefined;
  }
}
