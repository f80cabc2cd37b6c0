import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../../basics/package-root.ts';
import { mockCredentials } from '../../../mock/state/mock-credentials.ts';
import { startProcess } from '../processes/processes.ts';
import { runProgram } from '../run-program.ts';

/** What takes longer to be found counts as not found. */
export const GIVEN_UP_S = 60;

/**
 * Schemathesis with the OpenAPI document of the contract. A wrong operator is not found in another round either, so what
 * it did not find is tried only once.
 * @param program its path, or its name
 * @throws Error when it does not run, or when it accuses an operator that keeps the contract
 */
export async function startSchemathesis(program: string) {
  if (spawnSync(program, ['--version']).status !== 0) {
    throw new Error(
      `${program} does not run: install Schemathesis (pip install schemathesis) and name its program`,
    );
  }
  if ((await findSeconds(program, 'documented', 10)) !== undefined) {
    throw new Error('Schemathesis accuses the documented mock operator: what it finds would say nothing');
  }
  const missed = new Set<string>();
  return {
    /** Seconds until it has reported its first finding; undefined when it finds none. */
    async measure(mutant: string): Promise<number | undefined> {
      if (missed.has(mutant)) return undefined;
      const seconds = await findSeconds(program, mutant, GIVEN_UP_S);
      if (seconds === undefined) missed.add(mutant);
      return seconds;
    },
  };
}

async function findSeconds(program: string, behaviour: string, mostSeconds: number) {
  await using operator = await startProcess<{ baseUrl: string }>('mock-operator', { behaviour });
  const document = join(packageRoot, 'schemas', '2023-08', 'openapi.json');
  // It keeps what it has found where it was started.
  const cwd = mkdtempSync(join(tmpdir(), 'euid-conformance-bench-'));
  using _folder = { [Symbol.dispose]: () => rmSync(cwd, { recursive: true, force: true }) };
  const command = [
    ...[program, 'run', document, '--url', operator.ready.baseUrl, '--no-color'],
    ...['--header', `Authorization: Bearer ${mockCredentials.apiKey}`],
    ...['--max-failures', '1', '--max-time', String(mostSeconds)],
    // It cannot make a token, so that every request that the document allows is refused.
    ...['--exclude-checks', 'positive_data_acceptance'],
  ];
  const { exitCode, printed, durationMs } = await runProgram(command, { cwd });
  if (exitCode > 1) throw new Error(`Schemathesis ended with ${exitCode}:\n${printed}`);
  return exitCode === 1 ? durationMs / 1_000 : undefined;
}
