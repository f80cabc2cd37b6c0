import { expect, test } from 'vitest';
import { documented } from '../mock/behaviour/documented.ts';
import { MockError } from '../mock/state/mock-error.ts';
import { behaviourNamed } from './behaviour-named.ts';
import { mutantNamed } from './mutants.ts';

async function addressesTaken(name: string): Promise<boolean[]> {
  const behaviour = await behaviourNamed(name);
  if (behaviour === undefined) throw new Error(`there is no behaviour "${name}"`);
  return Array.from({ length: 4 }, () => behaviour.emailUser('a+b@example.org') !== undefined);
}

test('a mutant alone errs always; upon what was observed in one half of its decisions or the other', async () => {
  expect(await addressesTaken('observed')).toEqual([true, true, true, true]);
  expect(await addressesTaken('address-with-a-plus-is-refused')).toEqual([false, false, false, false]);
  expect(await addressesTaken('observed~address-with-a-plus-is-refused')).toEqual([true, true, false, true]);
  expect(await addressesTaken('observed~~address-with-a-plus-is-refused')).toEqual([
    false,
    false,
    true,
    false,
  ]);
});

test('upon what was observed an absent mutant is none, and no other behaviour is meant by tildes', async () => {
  expect(await behaviourNamed('observed~nothing')).toBeUndefined();
  expect(await behaviourNamed('documented~put-is-served')).toBeUndefined();
  expect(await behaviourNamed('documented')).toBe(documented);
});

test('a neighbour differs from what was observed in its own decisions', async () => {
  const near = await behaviourNamed('near-garbage-is-consent');
  expect([near?.name, near?.readConsent({}, '2023-08')]).toEqual(['near-garbage-is-consent', 'enough']);
  expect(near?.sendRefusal).toBe((await behaviourNamed('observed'))?.sendRefusal);
  expect(await behaviourNamed('near-nothing')).toBeUndefined();
});

test('a mutant of a name that there is not is refused by that name', () => {
  expect(mutantNamed('put-is-served').id).toBe('put-is-served');
  expect(() => mutantNamed('nothing')).toThrow(
    new MockError('unknown-behaviour', 'there is no mutant "nothing"'),
  );
});
