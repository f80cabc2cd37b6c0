import { expect, test } from 'vitest';
import { documented } from '../mock/behaviour/documented.ts';
import { alternating } from './alternating.ts';

const mutated = { ...documented, normalizePath: () => 'wrong' };

function decisions(first?: 'usual' | 'mutated'): string[] {
  const behaviour = alternating(documented, mutated, first);
  return Array.from({ length: 8 }, () => behaviour.normalizePath('right'));
}

test('takes a decision wrongly half the time, in turns of no period', () => {
  const turns = ['right', 'right', 'wrong', 'right', 'wrong', 'wrong', 'right', 'right'];
  expect(decisions('usual')).toEqual(turns);
  expect(decisions()).toEqual(turns);
  expect(decisions('mutated')).toEqual(turns.map((turn) => (turn === 'right' ? 'wrong' : 'right')));
});

test('leaves every other decision as it is', () => {
  const behaviour = alternating(documented, mutated);
  expect(
    Object.keys(documented).filter((key) => Reflect.get(behaviour, key) !== Reflect.get(documented, key)),
  ).toEqual(['normalizePath']);
});
