import { readFileSync } from 'node:fs';
import { aesKeyBytes } from '../../contract/aes-key.ts';
import { isBase64 } from '../../envelope/base64.ts';
import { Secret } from '../../secret/secret.ts';
import { readEnvironment } from '../../targets/environment.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { askForKey } from './ask-for-key.ts';

/** Where a key is said to be. */
export type KeyOptions = { keyEnv?: string; keyFile?: string };

/** The keys of the contract, and the variables that hold them unless an option says otherwise. */
const usual = {
  'client secret': 'EUID_CLIENT_SECRET',
  'response key': 'EUID_REFRESH_RESPONSE_KEY',
} as const;

export type KeyKind = keyof typeof usual;

/**
 * The key that an argument, an option or the usual variable holds; otherwise the user is asked.
 * @throws UsageError `bad-key` when there is none, there are two, or it is not base64 of an AES key
 */
export async function chosenKey(
  given: string | undefined,
  { keyEnv, keyFile }: KeyOptions,
  kind: KeyKind,
  io: Pick<Io, 'err'>,
): Promise<Secret> {
  if ([given, keyEnv, keyFile].filter((one) => one !== undefined).length > 1) {
    throw new UsageError('bad-key', 'give the key once: as an argument, with --key-env or with --key-file');
  }
  if (given !== undefined) {
    io.err(`note: a key as an argument stays in the shell's history; ${usual[kind]} or --key-file does not`);
    return checked(given, 'the argument', kind);
  }
  if (keyFile !== undefined) return checked(read(keyFile), keyFile, kind);
  const environment = readEnvironment(process.env, '.env');
  const name = keyEnv ?? usual[kind];
  const value = environment[name];
  if (value !== undefined && value.trim() !== '') return checked(value, name, kind);
  if (keyEnv !== undefined) throw new UsageError('bad-key', `${keyEnv} is not set: set it to the ${kind}`);
  const typed = await askForKey(kind);
  if (typed !== undefined) return checked(typed, 'what was typed', kind);
  throw new UsageError('bad-key', `there is no ${kind}: set ${name}, or name a file with --key-file`);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as { code?: string };
    throw new UsageError('bad-key', `${file} cannot be read (${code}): name the file that holds the key`);
  }
}

/** The value itself is never shown. */
function checked(value: string, where: string, kind: KeyKind): Secret {
  const text = value.trim();
  const bytes = isBase64(text) ? Buffer.from(text, 'base64').length : 0;
  if (aesKeyBytes.includes(bytes)) return new Secret(kind, text);
  throw new UsageError(
    'bad-key',
    `${where} does not hold a ${kind}: it is base64 of ${aesKeyBytes.slice(0, -1).join(', ')} or ${aesKeyBytes.at(-1)} bytes`,
  );
}
