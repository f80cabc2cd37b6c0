import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { scratchFolder } from '../../testing/scratch-folder.ts';
import { runProgram } from '../main.ts';
import { capturedIo } from '../testing/captured-io.ts';
import {
  actionDocument,
  examples,
  gateDocument,
  ownWorkflows,
  stepsOf,
} from './testing/pipeline-documents.ts';
import { isGate } from './testing/pipeline-rules.ts';
import { filled, runAction, runScript } from './testing/run-action.ts';

let repository: string;
beforeEach(() => {
  repository = scratchFolder();
});

const LONG_MS = 120_000;
/** Quick to judge, one of each kind of subject. */
const few = { operator: 'RF-REQ-01', sdk: 'SDK-REQ-01' };

/** Steps that build with tools of other platforms or from the network: only their syntax is checked. */
const foreign: Record<string, string> = {
  Python: 'pip wheel',
  Java: 'mvn ',
  'Kotlin and Android': './gradlew',
  Swift: 'swift build',
  '.NET': 'dotnet publish',
};

function example(name: string) {
  const found = examples().find((one) => one.name === name);
  if (found === undefined) throw new Error(`docs/ci.md has no example under ${name}`);
  return found;
}

describe('every script', () => {
  const documents = [actionDocument(), ...ownWorkflows(), ...examples()];
  const scripts = documents.flatMap((document) =>
    stepsOf(document).flatMap(({ run }) => (run === undefined ? [] : [[document.name, run] as const])),
  );

  test.each(scripts)('of %s is one that bash reads', (_, run) => {
    expect(spawnSync('bash', ['-n', '-c', run], { encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: '',
    });
  });

  test.each(Object.entries(foreign))('that builds for %s needs %s, which is not run here', (name, tool) => {
    expect(
      stepsOf(example(name))
        .map(({ run }) => run ?? '')
        .join(),
    ).toContain(tool);
  });

  test('of other examples runs here', () => {
    const others = examples().filter(({ name }) => foreign[name] === undefined);
    expect(others.map(({ name }) => name)).toEqual(['Operators', 'JavaScript']);
  });
});

describe('the examples', () => {
  test(
    'of JavaScript builds a tarball and names it to the gate',
    async () => {
      const manifest = { name: 'sample', version: '1.2.3', scripts: { build: 'node -e 0' } };
      writeFileSync(join(repository, 'package.json'), JSON.stringify(manifest));
      const lock = {
        name: 'sample',
        version: '1.2.3',
        lockfileVersion: 3,
        requires: true,
        packages: { '': manifest },
      };
      writeFileSync(join(repository, 'package-lock.json'), JSON.stringify(lock));
      const steps = stepsOf(example('JavaScript'));
      const built = await runScript(steps.find(({ id }) => id === 'build')?.run ?? 'exit 9', repository);
      expect([built.exitCode, built.output]).toEqual([0, expect.any(String)]);
      const version = steps.find(isGate)?.with?.['sdk-version'] ?? '';
      const tarball = filled(version, { 'steps.build.outputs.tarball': built.outputs['tarball'] ?? '' });
      expect(existsSync(join(repository, tarball))).toBe(true);
    },
    LONG_MS,
  );

  test.each(['Python', 'Java', 'JavaScript'])(
    'of %s ends as the gate does',
    async (name) => {
      const gate = stepsOf(example(name)).find(isGate)?.with ?? {};
      expect(['python', 'java', 'node']).toContain(gate['driver']);
      // No SDK is installed here: the reference driver takes its place.
      const inputs = { ...gate, driver: 'reference', 'sdk-version': '', requirement: few.sdk };
      const { exitCode, outputs, summary, output } = await runAction(inputs, repository);
      expect([exitCode, output]).toEqual([0, expect.stringContaining('conforms (1 of')]);
      expect(outputs).toMatchObject({ 'exit-code': '0', verdict: 'conforms' });
      expect(existsSync(join(repository, outputs['report'] ?? ''))).toBe(true);
      expect(summary).toContain('✅');
      expect(Object.keys(outputs).toSorted()).toEqual(Object.keys(actionDocument().outputs).toSorted());
    },
    LONG_MS,
  );

  test(
    'of operators lets old violations pass, and stops what is worse',
    async () => {
      const folder = join(repository, 'conformance');
      const baseline = join(folder, 'baseline.json');
      mkdirSync(folder);
      writeFileSync(join(folder, 'waivers.json'), '{ "waivers": [] }');
      const wrong = { target: 'mock:put-is-served', requirement: few.operator };
      const inputs = handedOn({ ...example('Operators').jobs['gate']?.with, ...wrong });

      await record(wrong.target, baseline);
      const old = await runAction(inputs, repository);
      expect([old.exitCode, old.outputs['verdict']]).toEqual([0, 'no-worse']);
      expect(old.outputs['headline']).toMatch(/^no worse than the baseline .*: 1 MUST violated in both$/);

      await record('mock', baseline);
      const worse = await runAction(inputs, repository);
      expect([worse.exitCode, worse.outputs['exit-code']]).toEqual([1, '1']);
      expect(worse.summary).toContain('| newly failing | RF-REQ-01 MUST | conforms | violates | worse |');
      expect(existsSync(join(repository, worse.outputs['report'] ?? ''))).toBe(true);
    },
    LONG_MS,
  );
});

/** The inputs of the action that the reusable workflow makes of its own. */
function handedOn(called: Readonly<Record<string, string>>): Record<string, string> {
  const values = Object.fromEntries(
    Object.entries(gateDocument().inputs).map(([name, { default: usual = '' }]) => [
      `inputs.${name}`,
      called[name] ?? usual,
    ]),
  );
  const handed = stepsOf(gateDocument()).find(isGate)?.with ?? {};
  return Object.fromEntries(Object.entries(handed).map(([name, text]) => [name, filled(text, values)]));
}

async function record(target: string, file: string): Promise<void> {
  const folder = join(repository, 'recorded');
  const options = [`--target=${target}`, `--requirement=${few.operator}`, '--waivers=none', '--no-html'];
  await runProgram(['run', ...options, `--report-dir=${folder}`], capturedIo().io);
  copyFileSync(join(folder, 'verdict.json'), file);
}
