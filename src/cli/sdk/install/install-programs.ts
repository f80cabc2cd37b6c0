// Installs what the machine lacks for the drivers of SDKs, or says what that is. Development only.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { chromium, java } from '../known-drivers.ts';
import { installMissing, type Program } from './debian.ts';
import { javac, maven, python } from './package-clients.ts';
import { findTool, type Tool } from './tools.ts';

const program = (tool: Tool, debian: string): Program => ({
  name: tool.commands[0] ?? '',
  debian,
  isThere: () => pathOf(tool) !== undefined,
});

function pathOf(tool: Tool): string | undefined {
  try {
    return findTool(tool);
  } catch {
    return undefined;
  }
}

const venv: Program = {
  name: 'the module venv of Python',
  debian: 'python3-venv',
  isThere: () => spawnSync(pathOf(python) ?? 'python3', ['-c', 'import ensurepip, venv']).status === 0,
};

const { values } = parseArgs({ options: { install: { type: 'boolean', default: false } } });
const { installed, missing } = installMissing(
  [
    program(python, 'python3'),
    venv,
    program(java, 'default-jdk-headless'),
    program(javac, 'default-jdk-headless'),
    program(maven, 'maven'),
    program(chromium, 'chromium'),
  ],
  values.install,
);
if (installed.length > 0) process.stdout.write(`installed ${installed.join(', ')}\n`);
for (const text of missing) process.stderr.write(`${text}\n`);
if (installed.length + missing.length === 0) process.stdout.write('the machine has them all\n');
process.exitCode = missing.length === 0 ? 0 : 1;
