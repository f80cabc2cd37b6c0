import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { TargetError } from './target-error.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The variables of the process, completed from a `.env` file if there is one; the process takes precedence.
 * @throws TargetError `bad-credentials` when the file cannot be read or is not UTF-8
 */
export function readEnvironment(processEnvironment: Environment, envFile: string): Environment {
  let bytes: Buffer;
  try {
    bytes = readFileSync(envFile);
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return processEnvironment;
    throw new TargetError('bad-credentials', `.env exists but cannot be read: fix it or remove it`);
  }
  return { ...parseEnv(textOf(bytes)), ...definedOnly(processEnvironment) };
}

/** The text of a file as an editor wrote it: a byte order mark is left out, and what is not UTF-8 is refused. */
function textOf(bytes: Buffer): string {
  // Text of this file is ASCII for the most part, so that every second byte is zero without a mark, too.
  if (bytes.includes(0) || /^(?:fffe|feff)/.test(bytes.subarray(0, 2).toString('hex'))) {
    throw new TargetError('bad-credentials', '.env is written in UTF-16: save it as UTF-8');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new TargetError('bad-credentials', '.env is not written in UTF-8: save it as UTF-8');
  }
}

function definedOnly(environment: Environment): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) if (value !== undefined) result[name] = value;
  return result;
}
