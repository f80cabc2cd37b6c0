import { expect, test } from 'vitest';
import { isLive, screenOf } from './screen.ts';

const terminal = { isTTY: true, columns: 120 };
const file = {};

test.each([
  ['a terminal', terminal, {}, { width: 120, color: true }],
  ['a file', file, {}, { width: 80, color: false }],
  ['a file with COLUMNS', file, { COLUMNS: '60' }, { width: 60, color: false }],
  ['a terminal narrower than any text', { isTTY: true, columns: 7 }, {}, { width: 40, color: true }],
  ['COLUMNS that is not a number', file, { COLUMNS: 'wide' }, { width: 80, color: false }],
  ['FORCE_COLOR for a file', file, { FORCE_COLOR: '1' }, { width: 80, color: true }],
  ['FORCE_COLOR=0 for a terminal', terminal, { FORCE_COLOR: '0' }, { width: 120, color: false }],
  ['FORCE_COLOR against NO_COLOR', file, { FORCE_COLOR: '1', NO_COLOR: '1' }, { width: 80, color: true }],
  ['NO_COLOR', terminal, { NO_COLOR: '1' }, { width: 120, color: false }],
  ['an empty NO_COLOR', terminal, { NO_COLOR: '' }, { width: 120, color: true }],
  ['a dumb terminal', terminal, { TERM: 'dumb' }, { width: 120, color: false }],
])('%s has its width and colours', (_, stream, environment, expected) => {
  expect(screenOf(stream, environment)).toEqual(expected);
});

test.each([
  ['a terminal', terminal, {}, true],
  ['a terminal of a pipeline', terminal, { CI: 'true' }, false],
  ['a dumb terminal', terminal, { TERM: 'dumb' }, false],
  ['a file', file, {}, false],
])('%s can have a line written over, or not', (_, stream, environment, expected) => {
  expect(isLive(stream, environment)).toBe(expected);
});
