import { hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeWholeFile } from '../../basics/whole-file.ts';
import { isBase64 } from '../../envelope/base64.ts';
import { open, seal } from '../../envelope/envelope.ts';
import { EnvelopeError } from '../../envelope/envelope-error.ts';
import { VaultError } from './vault-error.ts';

/** A refresh token with what is needed to judge its refresh once it has expired. Secret, held in memory only. */
export type VaultEntry = {
  refreshToken: string;
  responseKey: string;
  /** Unix milliseconds of the operator's clock. */
  refreshExpiresMs: number;
};

const FORMAT = 'euid-conformance vault 1';
/** The newest entries are enough; older ones are let go. */
const MOST_ENTRIES = 64;

function keyOf(clientSecret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', Buffer.from(clientSecret, 'base64'), '', FORMAT, 32));
}

/**
 * The entries of a vault; none when there is no such file yet.
 * @param target base URL of the operator whose tokens it must hold
 * @throws VaultError `unreadable`, `corrupt`, or `foreign` when another secret or target filled it
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
  const [format, sealed, ...rest] = text.trimEnd().split('\n');
  if (format !== FORMAT || sealed === undefined || rest.length > 0 || !isBase64(sealed)) {
    throw new VaultError('corrupt', `${file} is no vault of this suite; name another file`);
  }
  const content = parse(file, unseal(file, Buffer.from(sealed, 'base64'), clientSecret));
  if (content.target === target) return content.entries;
  throw new VaultError(
    'foreign',
    `the vault ${file} holds tokens of another target; keep one vault for each`,
  );
}

function unseal(file: string, sealed: Buffer, clientSecret: string): string {
  try {
    return open(sealed, keyOf(clientSecret)).toString('utf8');
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
  if (typeof value.target === 'string' && Array.isArray(value.entries)) {
    return { target: value.target, entries: value.entries as VaultEntry[] };
  }
  throw new VaultError('corrupt', `the vault ${file} opens, but its content is not what this version writes`);
}

/** Writes a vault anew, encrypted under a key derived from the client secret, for its owner alone (0600). */
export function writeVault(
  file: string,
  target: string,
  clientSecret: string,
  entries: readonly VaultEntry[],
): void {
  const newest = [...entries].sort((left, right) => right.refreshExpiresMs - left.refreshExpiresMs);
  const content = JSON.stringify({ target, entries: newest.slice(0, MOST_ENTRIES) });
  const sealed = seal(Buffer.from(content, 'utf8'), keyOf(clientSecret)).toString('base64');
  writeWholeFile(file, `${FORMAT}\n${sealed}\n`, { unfinished: `${file}.unfinished`, mode: 0o600 });
}
