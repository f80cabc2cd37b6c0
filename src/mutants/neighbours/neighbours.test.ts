import { expect, test } from 'vitest';
import { observed } from '../../mock/behaviour/observed.ts';
import { NEIGHBOUR_PREFIX, neighbouring } from './neighbour.ts';
import { neighbours } from './neighbours.ts';

test.each(neighbours)('$id differs from the observed operator and has all of its decisions', (neighbour) => {
  const behaviour = neighbouring(observed, neighbour);
  const changed = Object.keys(observed).filter(
    (key) => Reflect.get(behaviour, key) !== Reflect.get(observed, key),
  );
  expect(behaviour.name).toBe(NEIGHBOUR_PREFIX + neighbour.id);
  expect(changed.length).toBeGreaterThan(1);
  expect(Object.keys(behaviour).sort()).toEqual(Object.keys(observed).sort());
});
