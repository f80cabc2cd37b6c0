import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { expect, test } from 'vitest';
import { scratchFolder } from '../testing/scratch-folder.ts';
import { addRunOptions } from './run/run-options.ts';
import { refuseSwallowed } from './swallowed-options.ts';

const { options } = addRunOptions(new Command());
const npm = {
  npm_command: 'test',
  npm_lifecycle_event: 'test',
  npm_lifecycle_script: 'node src/cli/bin.cjs run',
};

const refused = (environment: Record<string, string>, args: string[] = ['run']) => {
  return () => refuseSwallowed(options, args, { ...npm, ...environment });
};

test.each([
  [{ npm_config_target: 'integ' }, 'npm test -- --target=integ'],
  [{ npm_config_max_wait: '5m', npm_config_target: 'integ' }, 'npm test -- --target=integ --max-wait=5m'],
  [{ npm_config_requirement: 'RF-A\n\nRF-B' }, 'npm test -- --requirement=RF-A --requirement=RF-B'],
  [{ npm_config_waivers: "my own's.json" }, "npm test -- --waivers='my own'\\''s.json'"],
  [{ npm_config_list: 'true' }, 'npm test -- --list'],
  [{ npm_config_html: '' }, 'npm test -- --no-html'],
  [{ npm_config_target: 'integ', npm_lifecycle_event: 'conform' }, 'npm run conform -- --target=integ'],
  [{ npm_config_target: 'x', npm_command: 'exec' }, 'npx euid-conformance --target=x'],
])('%j is refused with the right spelling', (environment, spelling) => {
  expect(refused(environment)).toThrow(
    expect.objectContaining({
      code: 'swallowed-option',
      message: expect.stringContaining(`write ${spelling}`),
    }),
  );
});

test('a value after a blank is found among the arguments', () => {
  expect(refused({ npm_config_target: 'true' }, ['run', 'integ'])).toThrow('npm test -- --target=integ');
});

test.each([
  ['an option that was given as well', { npm_config_target: 'integ' }, ['run', '--target=mock']],
  ["npm's own option", { npm_config_json: 'true', npm_config_loglevel: 'verbose' }, ['run']],
  ['a flag that is off', { npm_config_list: '' }, ['run']],
  ['a variable of another program', { npm_config_cache: '/tmp', CI: 'true' }, ['run']],
  [
    'a script that only starts this one',
    { npm_config_target: 'es2020', npm_lifecycle_script: 'node build.js' },
    ['run'],
  ],
])('%s is not refused', (_, environment, args) => {
  expect(refused(environment as Record<string, string>, args)).not.toThrow();
});

test('an option in a file of npm is not refused', () => {
  const folder = scratchFolder();
  writeFileSync(join(folder, '.npmrc'), 'registry=https://registry.example\nmax-wait = 5m\n');
  const environment = { npm_config_max_wait: '5m', npm_config_local_prefix: folder };
  expect(refused(environment)).not.toThrow();
  expect(refused({ ...environment, npm_config_seed: '7' })).toThrow('--seed=7');
});
