import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { noWaivers } from '../../run/waivers/waiver.ts';
import { chooseWaivers } from './choose-waivers.ts';

const filesOf = (option: string | undefined, target: string) =>
  chooseWaivers(option, target, '2023-08').files.map((file) => basename(file));

test('targets with known differences have their own waivers', () => {
  expect(filesOf(undefined, 'mock-observed')).toEqual(['observed.json']);
  expect(filesOf(undefined, 'integ')).toEqual(['integ.json', 'observed.json']);
  expect(filesOf(undefined, 'https://operator.example')).toEqual([]);
});

test('a given file replaces the own waivers, and "none" means no waivers', () => {
  expect(filesOf('suites/waivers/observed.json', 'integ')).toEqual(['observed.json']);
  expect(chooseWaivers('none', 'mock-observed', '2023-08')).toBe(noWaivers);
});
