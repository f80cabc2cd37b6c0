import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { noWaivers } from '../../run/waivers/waiver.ts';
import { resolveTarget } from '../../targets/resolve-target.ts';
import { chooseWaivers } from './choose-waivers.ts';

const targetOf = (name: string) => resolveTarget(name, {}, { allowProduction: true, allowInsecure: false });
const filesOf = (option: string | undefined, target: string) =>
  chooseWaivers(option, targetOf(target), '2023-08').files.map((file) => basename(file));

test('targets with known differences have their own waivers', () => {
  expect(filesOf(undefined, 'mock-observed')).toEqual(['observed.json']);
  expect(filesOf(undefined, 'integ')).toEqual(['integ.json', 'observed.json', 'remote.json']);
});

test('any other operator has waivers for what needs more than an address, and a mock of the run has none', () => {
  for (const name of ['https://operator.example', 'local', 'prod']) {
    expect(filesOf(undefined, name)).toEqual(['remote.json']);
  }
  expect(filesOf(undefined, 'mock')).toEqual([]);
  expect(filesOf(undefined, 'mock:garbage-is-500')).toEqual([]);
});

test('a given file replaces the own waivers, and "none" means no waivers', () => {
  expect(filesOf('suites/waivers/observed.json', 'integ')).toEqual(['observed.json']);
  expect(chooseWaivers('none', targetOf('mock-observed'), '2023-08')).toBe(noWaivers);
});
