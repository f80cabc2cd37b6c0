import { expect, test } from 'vitest';
import { installMissing, type Program } from './debian.ts';

/** A machine with some programs; its apt-get installs what is named, unless it is broken. */
function machine(present: string[], isBroken = false) {
  const commands: string[] = [];
  const programs: Program[] = ['java', 'mvn', 'chromium'].map((name) => ({
    name,
    debian: `${name}-package`,
    isThere: () => present.includes(name),
  }));
  const run = (command: string, args: readonly string[]) => {
    commands.push([command, ...args].join(' '));
    if (isBroken) return undefined;
    present.push(...args.map((arg) => arg.replace('-package', '')));
    return 0;
  };
  return { commands, programs, run };
}

test('what is missing is installed after the lists of packages are renewed, and nothing else', () => {
  const { commands, programs, run } = machine(['java']);
  expect(installMissing(programs, true, run)).toEqual({ installed: ['mvn', 'chromium'], missing: [] });
  expect(commands).toHaveLength(2);
  expect(commands[0]).toMatch(/apt-get -q update$/);
  expect(commands[1]).toMatch(/install mvn-package chromium-package$/);
});

test('a machine that has everything is left alone', () => {
  const { commands, programs, run } = machine(['java', 'mvn', 'chromium']);
  expect(installMissing(programs, true, run)).toEqual({ installed: [], missing: [] });
  expect(commands).toEqual([]);
});

test.each([
  ['nothing may be installed', false, false],
  ['apt-get does not work', true, true],
])('what stays missing is named with its package: %s', (_, mayInstall, isBroken) => {
  const { programs, run } = machine(['java', 'mvn'], isBroken);
  expect(installMissing(programs, mayInstall, run)).toEqual({
    installed: [],
    missing: ['chromium is missing: apt-get install chromium-package'],
  });
});
