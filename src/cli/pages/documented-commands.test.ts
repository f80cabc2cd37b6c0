import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { expect, test } from 'vitest';
import { packageRoot } from '../../basics/package-root.ts';
import { buildProgram } from '../main.ts';
import { capturedIo } from '../testing/captured-io.ts';
import { type DocumentedCommand, documentedCommands } from './testing/documented-commands.ts';

const read = (...path: string[]) => readFileSync(join(packageRoot, ...path), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(packageRoot, 'docs'))
    // The page on adding a requirement has a test of its own, which runs its commands.
    .filter((name) => name.endsWith('.md') && name !== 'adding-a-requirement.md')
    .map((name) => `docs/${name}`),
];
const commands = pages.flatMap((page) => documentedCommands(page, read(...page.split('/'))));

/** The command of the command line that is started, with its arguments; undefined for a program of the project itself. */
function started({ script, args }: DocumentedCommand): [Command, readonly string[]] | undefined {
  const program = buildProgram(() => undefined, capturedIo().io);
  const before =
    script === 'bin'
      ? []
      : /src\/cli\/bin\.[cm]js(.*)$/
          .exec(scripts[script] ?? '')?.[1]
          ?.split(' ')
          .filter(Boolean);
  if (before === undefined) return undefined;
  const [first = '', ...rest] = [...before, ...args];
  const named = program.commands.find((command) => command.name() === first);
  if (named !== undefined) return [named, rest];
  const [run] = program.commands;
  return run === undefined ? undefined : [run, [...before, ...args]];
}

test('pages have commands', () => {
  expect(commands.length).toBeGreaterThan(60);
  expect(new Set(commands.map(({ page }) => page)).size).toBeGreaterThan(8);
});

test.each(commands.map((command) => [command.page, command.line, command] as const))(
  '%s: %s',
  (_, __, command) => {
    if (command.script !== 'bin') expect(scripts).toHaveProperty([command.script]);
    const [parser, args] = started(command) ?? [];
    if (parser === undefined || args === undefined) {
      const [source = ''] = /src\/\S+\.ts/.exec(scripts[command.script] ?? '') ?? [];
      const flags = command.args.filter((arg) => arg.startsWith('--')).map((arg) => arg.split('=')[0]);
      expect({ source, flags: flags.filter((flag) => !isKnown(source, flag ?? '')) }).toEqual({
        source,
        flags: [],
      });
      return;
    }
    // `--help` and `--version` are options of commander's own.
    const { unknown } = parser.parseOptions(args.filter((arg) => !/^--(?:help|version)$/.test(arg)));
    expect(unknown).toEqual([]);
  },
);

/** Whether a program of the project, or a file in the folder of its name, names an option. */
function isKnown(source: string, flag: string): boolean {
  const folder = source.replace(/\.ts$/, '');
  const beside = readdirSync(join(packageRoot, 'src', 'proof'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => join('src', 'proof', path));
  const own = [source, ...beside.filter((path) => path.startsWith(folder) || path.includes('kill-matrix'))];
  return own.some((path) => path !== '' && new RegExp(`${flag}\\b|'${flag.slice(2)}'`).test(read(path)));
}

test('an option that no command has is found', () => {
  const [wrong] = documentedCommands('page', 'Type `npm test -- --targit=mock`.');
  const [parser, args] = started(wrong as DocumentedCommand) ?? [];
  expect(parser?.parseOptions([...(args ?? [])]).unknown).toEqual(['--targit=mock']);
});
