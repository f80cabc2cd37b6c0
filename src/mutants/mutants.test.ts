import { describe, expect, test } from 'vitest';
import { findRequirement, requirements } from '../contract/requirements.ts';
import { documented } from '../mock/behaviour/documented.ts';
import { startMockOperator } from '../mock/mock-operator.ts';
import { behaviourNamed, everyBehaviourName } from './behaviour-named.ts';
import { mutantNamed, mutants, rareMutants } from './mutants.ts';

describe('the mutants', () => {
  test('have unique ids that name no other behaviour', async () => {
    const names = await everyBehaviourName();
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([]);
  });

  test.each([...mutants, ...rareMutants])(
    '$id differs from documented and breaks what can fail',
    (mutant) => {
      const behaviour = mutant.behaviour(documented);
      const changed = Object.keys(documented).filter(
        (key) => Reflect.get(behaviour, key) !== Reflect.get(documented, key),
      );
      expect(behaviour.name).toBe(mutant.id);
      expect(changed.filter((key) => key !== 'name')).not.toEqual([]);
      expect(Object.keys(behaviour).sort()).toEqual(Object.keys(documented).sort());
      expect(mutant.breaks.length).toBeGreaterThan(0);
      for (const id of mutant.breaks) {
        expect(findRequirement(id)).toMatchObject({
          keyword: expect.stringMatching(/^(MUST|MUST NOT|SHOULD|SHOULD NOT)$/),
        });
      }
    },
  );

  test('each call gives a behaviour with a memory of its own', () => {
    const mutant = mutantNamed('opt-out-is-forgotten');
    expect(mutant.behaviour(documented).isOptedOut).not.toBe(mutant.behaviour(documented).isOptedOut);
  });

  test('break every requirement that can fail', () => {
    const broken = new Set<string>(mutants.flatMap(({ breaks }) => breaks));
    const unbroken = requirements
      .filter(({ keyword, exclusion }) => keyword !== 'INFO' && exclusion === undefined)
      .filter(({ id }) => !broken.has(id));
    expect(unbroken.map(({ id }) => id)).toEqual([]);
  });

  test('can be started by name', async () => {
    expect((await behaviourNamed('observed'))?.name).toBe('observed');
    expect(await behaviourNamed('nothing')).toBeUndefined();
    expect(await behaviourNamed('toString')).toBeUndefined();
    const behaviour = await behaviourNamed('put-is-served');
    if (behaviour === undefined) throw new Error('there is no such mutant');
    await using operator = await startMockOperator({ revision: '2023-08', behaviour });
    const answer = await fetch(`${operator.baseUrl}/v2/token/refresh`, { method: 'PUT' });
    expect(answer.status).toBe(400);
  });
});
