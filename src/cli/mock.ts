import { once } from 'node:events';
import { join, relative } from 'node:path';
import { defined } from '../basics/defined.ts';
import { ownCommand } from '../basics/own-command.ts';
import { packageRoot } from '../basics/package-root.ts';
import { shellQuoted } from '../basics/shell-quoted.ts';
import type { Revision } from '../contract/revision.ts';
import { defaultRevision } from '../contract/revision.ts';
import type { Behaviour } from '../mock/behaviour/behaviour.ts';
import { type MockOperator, startMockOperator } from '../mock/mock-operator.ts';
import { behaviourNamed, everyBehaviourName } from '../mutants/behaviour-named.ts';
import type { Io } from './io.ts';
import { didYouMean } from './nearest.ts';

export type MockArguments = {
  port: number;
  controlPort?: number;
  behaviour: string;
  revision: Revision;
  /** Prints one line of JSON and nothing else, for a program that started it. */
  json?: boolean;
};

const listed = '; `npx euid-conformance --list-mutants` lists all';
const STOPPED = 0;
const USAGE = 2;

/**
 * Runs a mock operator alone until `signal` aborts.
 * @returns 0 after it has stopped, 2 when a port is in use or the behaviour is unknown
 */
export async function mockCommand(args: MockArguments, io: Io, signal: AbortSignal): Promise<number> {
  const behaviour = await behaviourNamed(args.behaviour);
  if (behaviour === undefined) {
    const meant = didYouMean(args.behaviour, await everyBehaviourName());
    io.err(`the mock has no behaviour "${args.behaviour}"${meant || listed}`);
    return USAGE;
  }
  const operator = await start(args, behaviour, io);
  if (operator === undefined) return USAGE;
  const lines = args.json === true ? [facts(operator)] : describe(operator, args);
  lines.forEach((line) => void io.out(line));
  if (!signal.aborted) await once(signal, 'abort');
  await operator.close();
  if (args.json !== true) io.out('mock operator stopped');
  return STOPPED;
}

async function start(args: MockArguments, behaviour: Behaviour, io: Io): Promise<MockOperator | undefined> {
  const { revision, port, controlPort } = args;
  try {
    return await startMockOperator({
      revision,
      behaviour,
      port,
      // Only the control tells the journal.
      isJournaled: controlPort !== undefined,
      ...defined({ controlPort }),
    });
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || !('port' in error)) throw error;
    const port = String(error.port);
    const why =
      error.code === 'EADDRINUSE'
        ? `port ${port} is in use`
        : `cannot listen on port ${port} (${String(error.code)})`;
    io.err(`${why}; choose another with --port or --control-port`);
    return undefined;
  }
}

/** How to reach it, in one line. The credentials are public constants. */
function facts({ baseUrl, controlUrl, credentials }: MockOperator): string {
  return JSON.stringify({ baseUrl, controlUrl: controlUrl ?? null, ...credentials });
}

function describe(operator: MockOperator, args: MockArguments): string[] {
  const { apiKey, clientSecret } = operator.credentials;
  const options = [
    `--target=${operator.baseUrl}`,
    ...(operator.controlUrl === undefined ? [] : [`--control ${operator.controlUrl}`]),
    ...(args.revision === defaultRevision ? [] : [`--revision ${args.revision}`]),
    ...(args.behaviour === 'observed'
      ? [`--waivers ${shellQuoted(relative('', join(packageRoot, 'suites', 'waivers', 'integ.json')))}`]
      : []),
  ];
  const control =
    operator.controlUrl === undefined ? 'none (--control-port starts one)' : operator.controlUrl;
  return [
    `mock operator  ${args.behaviour}, revision ${args.revision}`,
    `base URL       ${operator.baseUrl}`,
    `control        ${control}`,
    `credentials    the mock's public constants: API key ${apiKey}`,
    `               client secret ${clientSecret}`,
    `test it with   EUID_API_KEY=${apiKey} EUID_CLIENT_SECRET=${clientSecret} ${ownCommand('test')} ${options.join(' ')}`,
    'press Ctrl-C to stop',
  ];
}
