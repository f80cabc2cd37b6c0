import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot } from '../../basics/package-root.ts';
import { shellQuoted } from '../../basics/shell-quoted.ts';
import { encodeBase64 } from '../../envelope/base64.ts';
import { seal } from '../../envelope/envelope.ts';
import { scratchFolder } from '../../testing/scratch-folder.ts';

const hasTerminal = spawnSync('script', ['--version']).status === 0;

/** Opens a file in a terminal of its own, types a text when the key is asked for, and gives all that was shown. */
function openTyping(text: string, file: string): Promise<{ exitCode: number | null; shown: string }> {
  const command = [process.execPath, join(packageRoot, 'src', 'cli', 'bin.mjs'), 'open', '--is-refresh'];
  const line = `${command.map(shellQuoted).join(' ')} < ${shellQuoted(file)}`;
  const { EUID_REFRESH_RESPONSE_KEY: _, ...environment } = process.env;
  const child = spawn('script', ['-qec', line, '/dev/null'], { cwd: packageRoot, env: environment });
  let shown = '';
  let isTyped = false;
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    shown += String(chunk);
    if (isTyped || !shown.includes('response key (not shown): ')) return;
    isTyped = true;
    child.stdin.write(text);
  });
  return new Promise((resolve) => child.once('close', (exitCode) => resolve({ exitCode, shown })));
}

test.skipIf(!hasTerminal)(
  'a key that is typed opens an answer, and is not shown',
  async () => {
    const key = Buffer.alloc(32, 5);
    const file = join(scratchFolder(), 'answer');
    writeFileSync(file, encodeBase64(seal(Buffer.from('{"status":"optout"}'), key)));
    const right = await openTyping(`${encodeBase64(key)}\n`, file);
    expect(right.shown).toContain('"status": "optout"');
    expect(right.shown).not.toContain(encodeBase64(key).slice(0, 8));
    expect(right.exitCode).toBe(0);
    // Ctrl-C gives no key.
    const broken = await openTyping('\u0003', file);
    expect(broken.shown).toContain('there is no response key: set EUID_REFRESH_RESPONSE_KEY');
    expect(broken.exitCode).toBe(2);
  },
  30_000,
);
