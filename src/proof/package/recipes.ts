import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../basics/package-root.ts';
import { NotRun, type PackageCheck } from './check.ts';
import { commandsBelow, filesOf, writeFiles } from './page-files.ts';
import { mustRun, run } from './program.ts';

const PAGE = join(packageRoot, 'docs', 'mock-in-your-tests.md');

type Recipe = {
  heading: string;
  /** What its output says when its tests have run. */
  ran: RegExp;
  /** Gets what it needs beside the package. @throws NotRun when this machine cannot */
  prepare?(folder: string): NodeJS.ProcessEnv | undefined;
};

const recipes: readonly Recipe[] = [
  { heading: 'vitest', ran: /Tests\s+\S*5 passed/ },
  { heading: 'Jest', ran: /Tests:\s+2 passed/, prepare: installJest },
  { heading: 'node:test', ran: /pass 1/ },
  { heading: 'pytest', ran: /3 passed/, prepare: installPytest },
  { heading: 'JUnit', ran: /Tests run: 2, Failures: 0, Errors: 0/, prepare: needMaven },
];

/** Each recipe of the page on the mock in tests, as it stands there. @param folder has the package and the page's files */
export function recipeChecks(folder: string): PackageCheck[] {
  const page = readFileSync(PAGE, 'utf8');
  const prepare = { name: 'the page on the mock in tests has files', run: () => writeAll(page, folder) };
  return [prepare, ...recipes.map((recipe) => checkOf(recipe, page, folder))];
}

function writeAll(page: string, folder: string): string {
  const files = filesOf(page);
  if (files.length < 8) throw new Error(`only ${files.length}`);
  writeFiles(files, folder);
  return files.map(({ path }) => path).join(', ');
}

function checkOf({ heading, ran, prepare }: Recipe, page: string, folder: string): PackageCheck {
  return {
    name: `the recipe for ${heading} runs`,
    run() {
      const env = prepare?.(folder) ?? {};
      const commands = commandsBelow(heading, page);
      const outputs = commands.map((command) => mustRun(folder, ['sh', '-c', command], env));
      // Colours stand between the words of a summary.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape of a colour
      const output = outputs.join('\n').replaceAll(/\u001b\[[\d;]*m/g, '');
      const [found] = ran.exec(output) ?? [];
      if (found === undefined) throw new Error(`its tests did not run: ${output.slice(-500)}`);
      return found.replaceAll(/\s+/g, ' ');
    },
  };
}

/** Beside the package, whose folder npm would tidy up. */
function installJest(folder: string): undefined {
  const home = join(folder, 'jest-home');
  const install = [
    'npm',
    'install',
    '--prefix',
    home,
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    'jest@30.5.2',
  ];
  const { code, output } = run(folder, install);
  if (code !== 0) throw new NotRun(`npm could not install Jest (${output.trim().split('\n')[0]})`);
  symlinkSync('../../jest-home/node_modules/jest/bin/jest.js', join(folder, 'node_modules', '.bin', 'jest'));
}

function installPytest(folder: string): NodeJS.ProcessEnv {
  const home = join(folder, 'venv');
  const steps = [
    ['python3', '-m', 'venv', home],
    [join(home, 'bin', 'pip'), 'install', '--quiet', '--disable-pip-version-check', 'pytest==8.4.2'],
  ];
  for (const step of steps) {
    const { code, output } = run(folder, step);
    if (code !== 0) throw new NotRun(`pytest could not be installed (${output.trim().split('\n')[0]})`);
  }
  return { PATH: `${join(home, 'bin')}:${process.env['PATH']}` };
}

function needMaven(folder: string): undefined {
  if (run(folder, ['mvn', '--version']).code !== 0) throw new NotRun('mvn is not installed');
  const { code, output } = run(folder, [
    'mvn',
    '--batch-mode',
    '--quiet',
    'dependency:resolve',
    '-DincludeScope=test',
  ]);
  if (code !== 0) throw new NotRun(`Maven could not get JUnit (${output.trim().split('\n')[0]})`);
}
