import { describe, expect, test } from 'vitest';
import { revisions } from '../../contract/revision.ts';
import type { Behaviour } from '../../mock/behaviour/behaviour.ts';
import { documented } from '../../mock/behaviour/documented.ts';
import { startMockOperator } from '../../mock/mock-operator.ts';
import { behaviourNamed } from '../behaviour-named.ts';
import { findLegalOperator, legalOperators } from './legal-operators.ts';
import { oddities } from './testing/combined-oddities.ts';
import { STANDING_MS } from './testing/oddity.ts';

const standing: Behaviour = { ...documented, clock: () => STANDING_MS };

describe('the legal operators', () => {
  test('have unique ids, and the tests know an oddity of each', () => {
    const ids = legalOperators.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
    expect(Object.keys(oddities).sort()).toEqual([...ids].sort());
  });

  test('say which part of the contract allows them', () => {
    expect(legalOperators.filter(({ legalBecause }) => legalBecause.length < 20)).toEqual([]);
  });

  test('are started by name, and each start has its own memory', async () => {
    const name = 'legal-token-works-once';
    expect(findLegalOperator(name)?.id).toBe('token-works-once');
    const [one, other] = [await behaviourNamed(name), await behaviourNamed(name)];
    expect(one?.name).toBe(name);
    expect(one?.readToken).not.toBe(other?.readToken);
    expect(await behaviourNamed('legal-nothing')).toBeUndefined();
  });

  test.each(legalOperators)('$id shows its oddity, and documented does not', async (legal) => {
    const shows = oddities[legal.id] ?? (() => Promise.resolve(false));
    for (const revision of legal.revisions ?? revisions) {
      await using odd = await startMockOperator({ revision, behaviour: legal.behaviour(standing) });
      await using usual = await startMockOperator({ revision, behaviour: standing });
      expect(await shows(odd)).toBe(true);
      expect(await shows(usual)).toBe(false);
    }
  });
});
