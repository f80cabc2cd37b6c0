import { expect, test } from 'vitest';
import { readCommitted, toCommitted, worseThan } from './committed.ts';
import { thisMachine } from './machine.ts';
import { type Figure, type Measured, spreadOf } from './measure.ts';

const measured = (figure: Omit<Figure, 'id' | 'title'>, value: number): Measured => ({
  ...{ id: 'speed', title: 'how fast', line: 'line', ...figure },
  ...{ values: [value], spread: spreadOf([value]) },
});
const speed = { unit: 'ratio', aim: { atLeast: 0.8 } } as const;
const cost = { unit: 'ratio', aim: { atMost: 0.5 } } as const;

test.each([
  ['a ratio that fell by 14 %', speed, 0.86, []],
  ['a ratio that fell by 16 %', speed, 0.84, ['speed: 0.84 is 84 % as good as 1.00, the committed ratio']],
  ['a ratio that rose', speed, 2, []],
  ['a cost that rose by 17 %', cost, 1.17, []],
  ['a cost that rose by a quarter', cost, 1.25, ['speed: 1.25 is 80 % as good as 1.00, the committed ratio']],
  [
    'a cost without an aim that doubled',
    { unit: 'ratio' } as const,
    2,
    ['speed: 2.00 is 50 % as good as 1.00, the committed ratio'],
  ],
  ['a cost that fell', cost, 0.1, []],
  ['seconds, which say nothing on another machine', { unit: 's' } as const, 100, []],
])('%s', (_title, figure, now, expected) => {
  const committed = toCommitted(thisMachine(), 5, [measured(figure, 1)]);
  expect(worseThan(committed, [measured(figure, now)])).toEqual(expected);
});

test('a ratio that is not committed yet is not worse', () => {
  expect(worseThan(toCommitted(thisMachine(), 5, []), [measured(speed, 0)])).toEqual([]);
});

test('without committed figures nothing can be compared', () => {
  expect(() => readCommitted('/nowhere/performance.json')).toThrow('write it with --write');
});
