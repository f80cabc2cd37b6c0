import { defaultRevision } from '../../contract/revision.ts';
import type { Registration } from '../registration.ts';
import { UsageError } from '../usage-error.ts';
import { revisionNamed } from './revision-named.ts';

type MockOptions = { port: string; controlPort?: string; behaviour: string; revision: string; json: boolean };

/** Adds the command that runs the mock operator alone. */
export function registerMock({ program, io, finish }: Registration): void {
  program
    .command('mock')
    .description('run the mock operator alone')
    .option('--port <number>', 'port to listen on', '8080')
    .option('--control-port <number>', 'port of its control server, on loopback; none by default')
    .option('--behaviour <name>', 'documented, observed, or a mutant', 'documented')
    .option('--revision <edition>', 'edition of the documentation it follows', defaultRevision)
    .option(
      '--json',
      'print one line of JSON with addresses and credentials, for a program that starts it',
      false,
    )
    .action(async (options: MockOptions) => {
      const { mockCommand } = await import('../mock.ts');
      const { listenForStop } = await import('../run/stop-signal.ts');
      using stop = listenForStop();
      const { controlPort } = options;
      const args = {
        port: portNumber('--port', options.port),
        behaviour: options.behaviour,
        revision: revisionNamed(options.revision),
        json: options.json,
        ...(controlPort === undefined ? {} : { controlPort: portNumber('--control-port', controlPort) }),
      };
      finish(await mockCommand(args, io, stop.signal));
    });
}

function portNumber(option: string, text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new UsageError('bad-port', `${option} takes a port number from 0 to 65535`);
}
