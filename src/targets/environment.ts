import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { TargetError } from './target-error.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The variables of the process, completed from a `.env` file if there is one; the process takes precedence. */
export function readEnvironment(processEnvironment: Environment, envFile: string): Environment {
  let text: string;
  try {
    text = readFileSync(envFile, 'utf8');
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return processEnvironment;
    throw new TargetError('bad-credentials', `.env exists but cannot be read: fix it or remove it`);
  }
  return { ...parseEnv(text), ...definedOnly(processEnvironment) };
}

function definedOnly(environment: Environment): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) if (value !== undefined) result[name] = value;
  return result;
}
