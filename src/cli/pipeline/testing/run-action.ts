import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../../basics/package-root.ts';
import { actionDocument, stepsOf } from './pipeline-documents.ts';

export type Ended = { exitCode: number; output: string; outputs: Record<string, string>; summary: string };

/** Runs the script of a step as a runner does, in a folder that stands for the caller's repository. */
export async function runScript(
  script: string,
  cwd: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const folder = mkdtempSync(join(cwd, '.runner-'));
  const [outputs, summary] = [join(folder, 'output'), join(folder, 'summary.md')];
  for (const file of [outputs, summary]) writeFileSync(file, '');
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd,
    env: {
      ...{ PATH, HOME, npm_config_offline: 'true' },
      ...{ GITHUB_OUTPUT: outputs, GITHUB_STEP_SUMMARY: summary, GITHUB_ACTION_PATH: packageRoot },
      ...variables,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => {
      output += String(chunk);
    });
  }
  const exitCode = await new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? -1)));
  return {
    exitCode,
    output,
    outputs: outputsIn(readFileSync(outputs, 'utf8')),
    summary: readFileSync(summary, 'utf8'),
  };
}

/** Runs the scripts of action.yml with some inputs, as a runner does: each step after another, until one fails. */
export async function runAction(inputs: Readonly<Record<string, string>>, cwd: string): Promise<Ended> {
  const { inputs: declared } = actionDocument();
  const given = Object.fromEntries(
    Object.entries(declared).map(([name, input]) => [`inputs.${name}`, inputs[name] ?? input.default ?? '']),
  );
  const all: Ended = { exitCode: 0, output: '', outputs: {}, summary: '' };
  for (const { id, run, env = {} } of stepsOf(actionDocument())) {
    if (run === undefined || all.exitCode !== 0) continue;
    const values = { ...given, ...prefixed('steps.gate.outputs.', all.outputs) };
    const variables = Object.entries(env).map(([name, text]) => [name, filled(text, values)]);
    const ended = await runScript(run, cwd, Object.fromEntries(variables));
    all.exitCode = ended.exitCode;
    all.output += ended.output;
    all.summary += ended.summary;
    if (id === 'gate') all.outputs = ended.outputs;
  }
  return all;
}

/** A text with the values of its expressions, which name inputs and outputs only. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\$\{\{ *([\w.-]+) *\}\}/g, (_, path: string) => {
    const value = values[path];
    if (value === undefined) throw new Error(`${path} has no value`);
    return value;
  });
}

function prefixed(prefix: string, members: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(members).map(([name, value]) => [prefix + name, value]));
}

/** The outputs in the two forms that a runner knows: a line, or lines up to a word. */
function outputsIn(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  const lines = text.split('\n');
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    const [, name, end] = /^([\w-]+)<<(.+)$/.exec(line) ?? [];
    const [, short, value = ''] = /^([\w-]+)=(.*)$/.exec(line) ?? [];
    if (name !== undefined)
      found[name] = lines
        .splice(0, lines.indexOf(end ?? '') + 1)
        .slice(0, -1)
        .join('\n');
    else if (short !== undefined) found[short] = value;
  }
  return found;
}
