import { hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeWholeFile } from '../../basics/whole-file.ts';
import { isBase64 } from '../../envelope/base64.ts';
import { open, seal } from '../../envelope/envelope.ts';
import { EnvelopeError } from '../../envelope/envelope-error.ts';
import { readEntry } from './read-vault-entry.ts';
import type { VaultEntry } from './vault-entry.ts';
import { VaultError } from './vault-error.ts';

const FORMAT_NAME = 'euid-conformance vault';
/** The version that is written. */
const FORMAT = `${FORMAT_NAME} 2`;
/** The versions that are read. */
const READABLE = [`${FORMAT_NAME} 1`, FORMAT];

function keyOf(clientSecret: string, format: string): Buffer {
  return Buffer.from(hkdfSync('sha256', Buffer.from(clientSecret, 'base64'), '', format, 32));
}

/**
 * The entries of a vault; none when there is no such file yet. A vault of the first version is read too: its tokens
 * were kept to be sent after their expiry.
 * @param target base URL of the operator whose tokens it must hold
 * @throws VaultError `unreadable`, `corrupt`, `newer`, or `foreign` when another secret or target filled it
 */
export function readVault(file: string, target: string, clientSecret: string): VaultEntry[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return [];
    throw new VaultError(
      'unreadable',
      `the vault ${file} cannot be read (${(error as { code?: unknown }).code})`,
    );
  }
  const [format = '', sealed, ...rest] = text.trimEnd().split('\n');
  if (new RegExp(`^${FORMAT_NAME} \\d+$`).test(format) && !READABLE.includes(format)) {
    throw new VaultError(
      'newer',
      `the vault ${file} was written by a newer version of this suite; update the suite, or name another file`,
    );
  }
  if (!READABLE.includes(format) || sealed === undefined || rest.length > 0 || !isBase64(sealed)) {
    throw new VaultError('corrupt', `${file} is no vault of this suite; name another file`);
  }
  const content = parse(file, unseal(file, Buffer.from(sealed, 'base64'), keyOf(clientSecret, format)));
  if (content.target === target) return content.entries;
  throw new VaultError(
    'foreign',
    `the vault ${file} holds tokens of another target; keep one vault for each`,
  );
}

function unseal(file: string, sealed: Buffer, key: Buffer): string {
  try {
    return open(sealed, key).toString('utf8');
  } catch (error) {
    if (!(error instanceof EnvelopeError)) throw error;
    throw new VaultError(
      'foreign',
      `the vault ${file} does not open with this client secret: it belongs to another, or is damaged`,
    );
  }
}

function parse(file: string, text: string): { target: string; entries: VaultEntry[] } {
  const value = JSON.parse(text) as { target?: unknown; entries?: unknown };
  const entries = Array.isArray(value.entries) ? value.entries.map(readEntry) : [undefined];
  if (typeof value.target === 'string' && entries.every((entry) => entry !== undefined)) {
    return { target: value.target, entries };
  }
  throw new VaultError(
    'corrupt',
    `the vault ${file} opens, but its content is not what this version writes; name another file`,
  );
}

/** Writes a vault anew, encrypted under a key derived from the client secret, for its owner alone (0600). */
export function writeVault(
  file: string,
  target: string,
  clientSecret: string,
  entries: readonly VaultEntry[],
): void {
  const content = JSON.stringify({ target, entries });
  const sealed = seal(Buffer.from(content, 'utf8'), keyOf(clientSecret, FORMAT)).toString('base64');
  writeWholeFile(file, `${FORMAT}\n${sealed}\n`, { unfinished: `${file}.unfinished`, mode: 0o600 });
}
