import { describe, expect, test } from 'vitest';
import { rowOf } from './schema-row.ts';

const schema = {
  description: 'the whole',
  properties: {
    plain: { type: 'string' },
    told: { description: 'told', type: 'string' },
    'a/b': { description: 'with a slash', type: 'string' },
  },
  required: ['plain', 'told'],
  $defs: { Part: { description: 'the part', oneOf: [{ required: ['told'] }] } },
};

describe('rowOf', () => {
  test.each([
    ['#/properties/told/type', 'told'],
    ['#/properties/plain/type', 'the whole'],
    ['#/properties/a~1b/type', 'with a slash'],
    ['#/$defs/Part/oneOf/0/required', 'the part'],
    ['#/nowhere/at/all', 'the whole'],
  ])('%s belongs to %s', (path, expected) => {
    expect(rowOf(schema, path)).toBe(expected);
  });

  test('cites the row of a missing property, or otherwise of its object', () => {
    expect(rowOf(schema, '#/required', 'told')).toBe('told');
    expect(rowOf(schema, '#/required', 'plain')).toBe('the whole');
  });

  test('is empty if nothing has a description', () => {
    expect(rowOf({}, '#/required')).toBe('');
  });
});
