import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../../basics/package-root.ts';
import { exitCodes } from '../../run/verdict/exit-code.ts';
import { addRunOptions } from '../run/run-options.ts';
import { knownDrivers } from '../sdk/known-drivers.ts';
import { addSdkOptions } from '../sdk/sdk-options.ts';
import {
  actionDocument,
  blocksOfPage,
  examples,
  ownWorkflows,
  type PipelineDocument,
  readPipeline,
  stepsOf,
} from './testing/pipeline-documents.ts';
import { faultsOf, isGate } from './testing/pipeline-rules.ts';

const all = [actionDocument(), ...ownWorkflows(), ...examples()];

const optionsOf = {
  run: addRunOptions(new Command()).options.map(({ long }) => long ?? ''),
  sdk: addSdkOptions(new Command()).options.map(({ long }) => long ?? ''),
};
const everyOption = [...optionsOf.run, ...optionsOf.sdk];

describe('the workflows, the action and the examples', () => {
  test('are all read', () => {
    expect(all.map(({ name }) => name)).toEqual([
      'action.yml',
      ...['ci.yml', 'gate.yml', 'scheduled.yml'],
      ...['Operators', 'Python', 'Java', 'JavaScript', 'Kotlin and Android', 'Swift', '.NET'],
    ]);
  });

  test.each(all.map((document) => [document.name, document] as const))(
    '%s keeps the rules',
    (_, document) => {
      expect(faultsOf(document)).toEqual([]);
    },
  );

  test('keep the report that the gate writes, also when the gate fails', () => {
    const folder = actionDocument().inputs['report-dir']?.default;
    const gates = all.map((document) => stepsOf(document)).filter((steps) => steps.some(isGate));
    expect(gates.length).toBe(7);
    for (const steps of gates) {
      const upload = steps.find(({ uses }) => uses === 'actions/upload-artifact@v4');
      expect([upload?.if, upload?.with?.['path']]).toEqual(['always()', folder]);
    }
  });

  test('offer the same inputs in the action and in the reusable workflow', () => {
    const workflow = ownWorkflows().find(({ name }) => name === 'gate.yml');
    const more = ['suite', 'suite-ref', 'build', 'java-version', 'python-version', 'artifact'];
    const its = Object.keys(workflow?.inputs ?? {}).filter((name) => !more.includes(name));
    expect([...its, 'report-dir'].toSorted()).toEqual(Object.keys(actionDocument().inputs).toSorted());
  });
});

describe('the options', () => {
  const script = readFileSync(join(packageRoot, '.ci', 'gate'), 'utf8');

  test('that the action passes on exist', () => {
    const [ofOperator = '', ofSdk = ''] = script.split('\n  sdk)');
    const [sdkOnly = '', both = ''] = ofSdk.split('\nesac');
    const added = (text: string) => [...text.matchAll(/\badd ([a-z-]+) /g)].map(([, name]) => `--${name}`);
    expect(added(ofOperator).filter((name) => !optionsOf.run.includes(name))).toEqual([]);
    expect(added(sdkOnly).filter((name) => !optionsOf.sdk.includes(name))).toEqual([]);
    expect(added(both).length).toBeGreaterThan(6);
    for (const options of Object.values(optionsOf)) {
      expect(added(both).filter((name) => !options.includes(name))).toEqual([]);
    }
  });

  test('that the page names exist', () => {
    const page = readFileSync(join(packageRoot, 'docs', 'ci.md'), 'utf8');
    const named = [...page.matchAll(/`(--[a-z-]+)/g)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !everyOption.includes(name))).toEqual([]);
    const commands = blocksOfPage('sh').flatMap(({ text }) => text.split('\n'));
    for (const [start, options] of [
      ['npm test -- ', optionsOf.run],
      ['npm run sdk -- ', optionsOf.sdk],
    ] as const) {
      const [line = ''] = commands.filter((one) => one.startsWith(start));
      const given = [...line.slice(start.length).matchAll(/--[a-z-]+/g)].map(([name]) => name);
      expect(given.length).toBeGreaterThan(2);
      expect(given.filter((name) => !options.includes(name))).toEqual([]);
    }
  });

  test('end in the exit codes that the page explains', () => {
    const page = readFileSync(join(packageRoot, 'docs', 'ci.md'), 'utf8');
    const explained = [...page.matchAll(/^\| ([\d, ]+) \| (?:goes on|stops)\./gm)].flatMap(([, codes = '']) =>
      codes.split(', ').map(Number),
    );
    expect(explained).toEqual(Object.values(exitCodes));
  });

  test('install exactly the drivers that have an SDK to install', () => {
    const [, names = ''] = /case "\$DRIVER" in (.*)\) add install/.exec(script) ?? [];
    const installable = Object.keys(knownDrivers).filter((name) => knownDrivers[name]?.sdk !== undefined);
    expect(names.split(' | ').toSorted()).toEqual(installable.toSorted());
  });

  test('carry no secret: the suite reads them from the environment', () => {
    expect(`${script}${actionDocument().text}`).not.toMatch(/EUID_|secrets\./);
  });
});

describe('the rules find', () => {
  const of = (path: string) => `\${{ ${path} }}`;
  const sound = `
on: { workflow_call: { inputs: { name: { type: string } } } }
permissions: { contents: read }
jobs:
  one:
    steps:
      - id: made
        run: echo "file=x" >> "$GITHUB_OUTPUT"
      - run: echo "$NAME"
        env: { NAME: '\${{ inputs.name }}', FILE: '\${{ steps.made.outputs.file }}' }
`;
  const faults = (text: string): string => faultsOf(read(text)).join();
  const read = (text: string): PipelineDocument => readPipeline('sample', text);

  test('nothing where nothing is wrong', () => {
    expect(faults(sound)).toBe('');
  });

  test.each([
    ['run: echo "$NAME"', `run: echo "${of('inputs.name')}"`, 'has an expression in its script'],
    [of('inputs.name'), of('inputs.nam'), 'names inputs.nam, which does not exist'],
    [of('inputs.name'), 'x', 'its input name is not used'],
    ['made.outputs.file', 'made.outputs.folder', 'names steps.made.outputs.folder'],
    ['id: made', 'id: other', 'names steps.made.outputs.file'],
    ['{ contents: read }', '{ contents: write }', 'permissions'],
    [of('inputs.name'), of('github.event.pull_request.title'), 'names github.event'],
    [of('inputs.name'), of('secrets.TOKEN'), 'names secrets.TOKEN'],
    ['id: made', 'id: made\n        uses: someone/action@v1', 'uses someone/action@v1, which is not known'],
    ['id: made', 'id: made\n        uses: actions/checkout@main', 'uses actions/checkout@main'],
    [
      'id: made',
      'id: made\n        uses: ./.euid-conformance\n        with: { gat: sdk }',
      'gives gat, which is not declared,step made lacks the input gate',
    ],
  ])('the fault where %j is %j', (before, after, fault) => {
    expect(faults(sound.replace(before, after))).toContain(fault);
  });

  test('a name that stands twice, which YAML would take silently', () => {
    expect(() => read(`${sound}permissions: {}\n`)).toThrow('sample');
  });
});
