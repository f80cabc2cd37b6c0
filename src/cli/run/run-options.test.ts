import { Command, CommanderError } from 'commander';
import { expect, test } from 'vitest';
import { addRunOptions, type RunOptions } from './run-options.ts';

function parsed(...args: string[]): RunOptions {
  const command = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  return addRunOptions(command).parse(args, { from: 'user' }).opts<RunOptions>();
}

test('without options the mock is tested by the default edition, with an HTML page and without permissions', () => {
  expect(parsed()).toEqual({
    target: 'mock',
    revision: '2023-08',
    maxWait: 30_000,
    reportDir: 'reports',
    html: true,
    allowProduction: false,
    allowInsecure: false,
    verbose: false,
  });
});

test.each<[string, Partial<RunOptions>]>([
  ['--rate-limit=2.5', { rateLimit: 2.5 }],
  ['--rate-limit=0', { rateLimit: 0 }],
  ['--rate-limit=100000', { rateLimit: 100_000 }],
  ['--max-wait=90s', { maxWait: 90_000 }],
  ['--max-wait=24h', { maxWait: 86_400_000 }],
  ['--seed=0', { seed: 0 }],
  ['--seed=2147483647', { seed: 2_147_483_647 }],
  ['--runs=1', { runs: 1 }],
  ['--path=RF-ST-04.empty-body', { path: { test: 'RF-ST-04.empty-body' } }],
  ['--path=RF-ST-04.empty-body:3:0', { path: { test: 'RF-ST-04.empty-body', path: '3:0' } }],
  ['--requirement=RF-ST-04, RF-ST-05', { requirement: ['RF-ST-04', 'RF-ST-05'] }],
  ['--no-html', { html: false }],
  ['--fail-on=should', { failOn: ['should'] }],
  ['--fail-on=worse', { failOn: ['worse'] }],
])('%s is accepted', (arg, expected) => {
  expect(parsed(arg)).toMatchObject(expected);
});

test('requirements can be given one by one', () => {
  expect(parsed('--requirement', 'RF-ST-04', '--requirement', 'RF-ST-05').requirement).toEqual([
    'RF-ST-04',
    'RF-ST-05',
  ]);
});

test.each([
  '--rate-limit=100001',
  '--rate-limit=1e3',
  '--max-wait=25h',
  '--max-wait=soon',
  '--seed=2147483648',
  '--runs=1.5',
  '--grep=',
  '--grep= ',
  '--duration=0s',
  '--duration=0.1ms',
  '--time-budget=0s',
  '--path=RF-ST-99.no-such-requirement',
  '--path=',
  '--fail-on=must',
])('%s is refused', (arg) => {
  expect(() => parsed(arg)).toThrow(CommanderError);
});
