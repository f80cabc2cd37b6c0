import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { noWaivers } from '../../run/waivers/waiver.ts';
import { chooseWaivers } from './choose-waivers.ts';

const filesOf = (option: string | undefined, target: string) =>
  chooseWaivers(option, target, '2023-08').files.map((file) => basename(file));

test('the targets that are known to differ bring their own waivers', () => {
  expect(filesOf(undefined, 'mock-observed')).toEqual(['observed.json']);
  expect(filesOf(undefined, 'integ')).toEqual(['integ.json', 'observed.json']);
  expect(filesOf(undefined, 'https://operator.example')).toEqual([]);
});

test('a file stands in the place of its own, and none means none', () => {
  expect(filesOf('suites/waivers/observed.json', 'integ')).toEqual(['observed.json']);
  expect(chooseWaivers('none', 'mock-observed', '2023-08')).toBe(noWaivers);
});
