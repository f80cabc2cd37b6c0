import { describe, expect, test } from 'vitest';
import { malformedBodies } from '../testing/replay/bodies.ts';
import { generateRules } from '../testing/replay/generate-rules.ts';
import { httpRules } from '../testing/replay/http-rules.ts';
import { recording } from '../testing/replay/recording.ts';
import { refreshRules } from '../testing/replay/refresh-rules.ts';
import { stateRules } from '../testing/replay/state-rules.ts';
import { known, type ReplayRule } from '../testing/replay/world.ts';

const rules: ReplayRule[] = [...refreshRules, ...httpRules, ...generateRules, ...stateRules];

describe('the observed behaviour answers like the recorded operator', () => {
  test('the recording has 287 exchanges, each covered by one rule', () => {
    expect(recording.exchanges).toHaveLength(287);
    expect(new Set(recording.exchanges.map(({ id }) => id)).size).toBe(287);
    const counts = recording.exchanges.map(({ id }) => ({
      id,
      rules: rules.filter(({ pattern }) => pattern.test(id)).length,
    }));
    expect(counts.filter((count) => count.rules !== 1)).toEqual([]);
  });

  test('every named body of the recording is replayed', () => {
    expect(Object.keys(malformedBodies)).toEqual(Object.keys(recording.bodies));
  });

  test.each(recording.exchanges)('$id', async (recorded) => {
    for (const { pattern, replay } of rules) {
      const [id, first = '', second = ''] = pattern.exec(recorded.id) ?? [];
      if (id !== undefined) return await replay([id, first, second], recorded);
    }
    throw new Error(`no rule for the recorded exchange ${recorded.id}`);
  });

  test('a name that is not in a table has no rule', () => {
    expect(known({ garbage: 'g' }, 'garbage')).toBe('g');
    expect(() => known({ garbage: 'g' }, 'other')).toThrow('no rule for "other"');
  });
});
