import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { SdkChoice } from './sdk-choice.ts';
import { findTool, runTool, type Tool } from './tools.ts';

/** Fetches an SDK and what its driver needs besides into an empty folder. Throws an InstallError. */
export type PackageClient = (folder: string, sdk: SdkChoice) => Promise<void>;

export const python: Tool = {
  commands: ['python3', 'python'],
  from: 'Python 3 (Debian: apt-get install python3)',
};
export const maven: Tool = { commands: ['mvn'], from: 'Maven (Debian: apt-get install maven)' };
export const javac: Tool = {
  commands: ['javac'],
  from: 'a JDK of 17 or later (Debian: apt-get install openjdk-17-jdk-headless)',
};
const npm: Tool = { commands: ['npm'], from: 'Node (https://nodejs.org)' };

const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
const HAS_IT = 'is this version published, and is the package registry reachable?';

/** The interpreter of an environment that pip has filled. */
export const pythonIn = (folder: string): string =>
  join(folder, 'venv', ...(process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python']));

/** A package of PyPI, in a virtual environment of its own. */
export function pip(name: string): PackageClient {
  return async (folder, { version, file }) => {
    const hint = 'the module venv may be missing (Debian: apt-get install python3-venv)';
    await runTool(findTool(python), ['-m', 'venv', join(folder, 'venv')], hint);
    const wanted = file ?? `${name}==${version}`;
    const quiet = ['--quiet', '--disable-pip-version-check', '--no-input'];
    await runTool(pythonIn(folder), ['-m', 'pip', 'install', ...quiet, wanted], HAS_IT);
  };
}

/**
 * A package of Maven Central with what it needs at run time, in the folder `lib`.
 * @param pom a project that depends on the package in version `sdk.version`
 */
export function mvn(pom: string, artifact: string, pinned: string): PackageClient {
  return async (folder, { version, file }) => {
    findTool(javac);
    const lib = join(folder, 'lib');
    const published = file === undefined ? version : pinned;
    const to = ['-DincludeScope=runtime', `-DoutputDirectory=${lib}`, `-Dsdk.version=${published}`];
    await runTool(findTool(maven), ['-q', '-B', '-f', pom, COPY, ...to], HAS_IT);
    if (file === undefined) return;
    // A build of one's own stands in for the published one, whose dependencies it keeps.
    rmSync(join(lib, `${artifact}-${pinned}.jar`));
    copyFileSync(file, join(lib, basename(file)));
  };
}

/** A package of npm and others beside it, whose install scripts do not run. */
export function npmInstall(name: string, beside: readonly string[]): PackageClient {
  return async (folder, { version, file }) => {
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    const wanted = file ?? `${name}@${version}`;
    await runTool(findTool(npm), ['install', '--prefix', folder, ...quiet, wanted, ...beside], HAS_IT);
  };
}
