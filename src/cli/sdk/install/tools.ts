import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { InstallError } from './install-error.ts';

/** So much of what a package client said is repeated. */
const SHOWN_CHARACTERS = 1_200;

/** A program that a driver needs from the machine. */
export type Tool = {
  /** Its names, the usual one first. */
  commands: readonly string[];
  /** Names its place, where it is not on the search path. */
  variable?: string;
  /** What it is and how to get it, such as "Maven (Debian: apt-get install maven)". */
  from: string;
};

/**
 * The path of a program.
 * @throws InstallError `missing-tool`
 */
export function findTool({ commands, variable, from }: Tool, environment = process.env): string {
  const named = variable === undefined ? undefined : environment[variable];
  const places = commands.flatMap((command) => placesOf(command, environment));
  const found = (named === undefined || named === '' ? places : [named]).find(isProgram);
  if (found !== undefined) return found;
  const where = variable === undefined ? '' : `; ${variable} may name its place`;
  throw new InstallError('missing-tool', `${commands[0]} is missing: it comes with ${from}${where}`);
}

/** Whether the search path has a program of this name. */
export function hasProgram(name: string, environment = process.env): boolean {
  return placesOf(name, environment).some(isProgram);
}

function placesOf(name: string, environment: NodeJS.ProcessEnv): string[] {
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * Runs a package client to its end.
 * @param hint what to do when it fails
 * @throws InstallError `failed` with the end of what it said
 */
export async function runTool(program: string, args: readonly string[], hint: string): Promise<void> {
  const child = spawn(program, [...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const keep = (chunk: Buffer) => {
    said = (said + chunk.toString('utf8')).slice(-SHOWN_CHARACTERS);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const code = await new Promise<number | string>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (exitCode, signal) => resolve(exitCode ?? signal ?? 'unknown'));
  });
  if (code === 0) return;
  throw new InstallError('failed', `${program} ended with ${code}; ${hint}\n${said.trim()}`);
}
