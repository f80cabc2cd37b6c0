import { expect, test } from 'vitest';
import { defined } from './defined.ts';

test('only undefined members are left out', () => {
  const members = defined({ none: undefined, no: false, zero: 0, empty: '', nothing: null });
  expect(Object.keys(members)).toEqual(['no', 'zero', 'empty', 'nothing']);
});
