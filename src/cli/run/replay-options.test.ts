import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { shellWords } from '../../testing/shell-words.ts';
import { replayOptions } from './replay-options.ts';
import { addRunOptions, type RunOptions } from './run-options.ts';

const target = { name: 'integ' };

function parsed(args: readonly string[]): RunOptions {
  return addRunOptions(new Command())
    .exitOverride()
    .parse([...args], { from: 'user' })
    .opts();
}

const everyOption = [
  '--target=integ',
  '--revision=2026-07',
  '--waivers=my waivers/$HOME/it\'s "new".json',
  '--runs=300',
  '--max-wait=5m',
  '--rate-limit=2.5',
  '--second-target=https://other.example/base',
  '--control=http://127.0.0.1:9080',
  '--vault=a vault; echo',
  '--fail-on=should',
  '--report-dir=~/my reports',
  '--allow-production',
  '--allow-insecure',
];

describe('the options of a replay', () => {
  test('leave out the baseline, which belongs to whole runs', () => {
    const options = parsed(['--fail-on=should', '--fail-on=worse', '--baseline=old.json']);
    expect(replayOptions(options, target)).toBe('--target=integ --fail-on=should');
  });

  test('name only the target where everything else is as usual', () => {
    expect(replayOptions(parsed([]), { name: 'http://127.0.0.1:8080' })).toBe(
      '--target=http://127.0.0.1:8080',
    );
  });

  test('are read back by a shell and the command line as they were', () => {
    const options = parsed(everyOption);
    expect(parsed(shellWords(replayOptions(options, target)))).toEqual(options);
  });

  test('are all that the run command has, but for those that change nothing or belong to one test', () => {
    const repeated = [...replayOptions(parsed(everyOption), target).matchAll(/--([a-z-]+)/g)].map(
      ([, name]) => name,
    );
    const known = addRunOptions(new Command()).options.map(({ long }) => long?.slice(2));
    const others = [
      'baseline',
      'summary',
      'seed',
      'path',
      'requirement',
      'part',
      'keyword',
      'grep',
      'list',
      'list-mutants',
      'json',
      'trace',
      'junit',
      'har',
      'write-waivers',
      'no-html',
      'verbose',
      'time-budget',
      'shard',
      'run-id',
      'duration',
      'bail',
    ];
    expect([...repeated, ...others].toSorted()).toEqual(known.toSorted());
  });
});
