import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageInfo } from '../../cli/package-info.ts';
import { mustRun, run } from './program.ts';

const OWN = ['npx', '--no-install', 'euid-conformance'];

/** The package tells its version. */
export function checkVersion(folder: string): string {
  const version = mustRun(folder, [...OWN, '--version']).trim();
  if (version !== packageInfo().version) throw new Error(`it says ${version}`);
  return version;
}

/** A run of the mock conforms, and makes both pages. */
export function checkRun(folder: string): string {
  const output = mustRun(folder, [...OWN, 'run', '--seed', '1']);
  for (const file of ['index.html', 'verdict.json', 'allure-report/index.html']) {
    if (!existsSync(join(folder, 'reports', ...file.split('/')))) throw new Error(`there is no ${file}`);
  }
  return output.trim().split('\n').at(-1) ?? '';
}

/** A failure is told with a command that works where the package is installed, and that shows it again. */
export function checkReplay(folder: string): string {
  const wrong = ['run', '--target=mock:errors-with-http-200', '--requirement', 'RF-ST-02', '--no-html'];
  const { code, output } = run(folder, [...OWN, ...wrong]);
  if (code !== 1) throw new Error(`a wrong operator ends in ${code}`);
  if (/npm (?:test|run) /.test(output)) throw new Error('a hint names a script of the checkout');
  const { requirements } = JSON.parse(readFileSync(join(folder, 'reports', 'verdict.json'), 'utf8')) as {
    requirements: { failures: { replay?: string }[] }[];
  };
  const [command] = requirements.flatMap(({ failures }) => failures.flatMap(({ replay }) => replay ?? []));
  if (!command?.startsWith('npx euid-conformance ')) throw new Error(`it is to be replayed by ${command}`);
  const again = run(folder, ['sh', '-c', command]);
  if (again.code !== 1) throw new Error(`${command} ended in ${again.code}: ${again.output.slice(-500)}`);
  return command;
}

/** Every other command starts. */
export function checkCommands(folder: string): string {
  const commands = [
    ['sdk', '--list'],
    ['explain', 'RF-ENC-04'],
    ['--list'],
    ['--list-mutants'],
    ['--help'],
    ['sdk', '--help'],
    ['mock', '--help'],
  ];
  for (const command of commands) {
    const output = mustRun(folder, [...OWN, ...command]);
    if (/\bnpm (?:test|run)\b/.test(output))
      throw new Error(`${command.join(' ')} names a script of the checkout`);
  }
  return `${commands.length} commands`;
}
