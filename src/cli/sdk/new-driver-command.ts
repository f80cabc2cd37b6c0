import { constants, copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { ownCommand } from '../../basics/own-command.ts';
import { packageRoot } from '../../basics/package-root.ts';
import { shellQuoted } from '../../basics/shell-quoted.ts';
import type { Io } from '../io.ts';
import { didYouMean } from '../nearest.ts';
import { UsageError } from '../usage-error.ts';

/** A template: its file, and how the driver that it becomes is built, where it must be, and started. */
type Template = { file: string; build?: string; start(file: string): string };

const languages: Readonly<Record<string, Template>> = {
  javascript: { file: 'driver.mjs', start: (file) => `node ${file}` },
  python: { file: 'driver.py', start: (file) => `python3 ${file}` },
  java: { file: 'Driver.java', start: (file) => `java ${file}` },
  go: { file: 'driver.go', build: 'go build -o driver', start: () => './driver' },
  kotlin: {
    file: 'Driver.kt',
    build: 'kotlinc -include-runtime -d driver.jar -cp kotlinx-serialization-json.jar',
    start: () => 'java -jar driver.jar',
  },
  swift: { file: 'driver.swift', build: 'swiftc -o driver', start: () => './driver' },
  csharp: { file: 'Driver.cs', start: () => 'dotnet run --project driver --no-build' },
};

/**
 * Writes a template of a driver.
 * @param values the language and, where given, the file; by default the usual name in the working directory
 * @returns 0
 * @throws UsageError for a language without a template, and for a file that is there already
 */
export function newDriverCommand([language = '', given, ...rest]: readonly string[], io: Io): number {
  const template = Object.hasOwn(languages, language) ? languages[language] : undefined;
  const names = Object.keys(languages);
  if (template === undefined) {
    throw new UsageError(
      'no-template',
      `there is no template for ${language}: --new-driver takes ${names.join(', ')}${didYouMean(language, names)}`,
    );
  }
  if (rest.length > 0) throw new UsageError('no-template', '--new-driver takes a language and one file');
  const file = given ?? template.file;
  copy(join(packageRoot, 'drivers', 'templates', template.file), file);
  const command = shellQuoted(template.start(shellQuoted(file)));
  io.out(`${file} speaks the protocol and calls no SDK yet: fill in what is marked with TODO, then run`);
  if (template.build !== undefined) io.out(`  ${template.build} ${shellQuoted(file)}`);
  io.out(`  ${ownCommand('sdk')} --check-driver ${command}`);
  io.out(`  ${ownCommand('sdk')} --driver ${command}`);
  return 0;
}

function copy(template: string, file: string): void {
  if (existsSync(file))
    throw new UsageError('file-exists', `${file} is there already; name another file for the template`);
  try {
    copyFileSync(template, file, constants.COPYFILE_EXCL);
  } catch (error) {
    const { code = '' } = error as { code?: string };
    throw new UsageError(
      'file-exists',
      `${file} cannot be written (${code}); name another file for the template`,
    );
  }
}
