import { describe, expect, test } from 'vitest';
import { requirementsOf } from '../../contract/requirements.ts';
import { keywordNamed, partNamed, type SelectionOptions, selectionOf } from './selection.ts';

const select = (options: Partial<SelectionOptions>) => selectionOf({ revision: '2023-08', ...options });
const all = requirementsOf('2023-08');

describe('a selection', () => {
  test('is everything without an option, and what --requirement names as it is named', async () => {
    expect(await select({})).toBeUndefined();
    expect(await select({ requirement: ['RF-EXC-01'] })).toEqual(['RF-EXC-01']);
  });

  test('has the requirements of a part, with a keyword', async () => {
    expect(await select({ part: ['encryption'], keyword: ['MUST NOT'] })).toEqual(
      all.filter(({ part, keyword }) => part === 'encryption' && keyword === 'MUST NOT').map(({ id }) => id),
    );
  });

  test('never takes MUST for MUST NOT', async () => {
    const chosen = await select({ keyword: ['MUST'] });
    expect(chosen).toEqual(all.filter(({ keyword }) => keyword === 'MUST').map(({ id }) => id));
  });

  test.each([
    ['the sentence', /permanent/i, 'RF-OPT-04'],
    ['a title of a test', /replay of the first token/i, 'RF-ENC-04'],
    ['the id', /rf-key-0[12]/i, 'RF-KEY-02'],
  ])('has what a pattern finds in %s', async (_, grep, id) => {
    expect(await select({ grep })).toContain(id);
  });

  test('has only what all options name', async () => {
    expect(await select({ requirement: ['RF-ENC-01', 'RF-KEY-01'], part: ['encryption'] })).toEqual([
      'RF-ENC-01',
    ]);
  });

  test('of nothing is a mistake that names the options', async () => {
    await expect(select({ part: ['opt-out'], keyword: ['INFO'], grep: /zzz/ })).rejects.toThrow(
      'no requirement of 2023-08 is chosen by --part opt-out and --keyword INFO and --grep zzz',
    );
  });
});

test.each([
  [partNamed, 'Key rotation', 'key-rotation'],
  [partNamed, 'ENCRYPTION', 'encryption'],
  [partNamed, 'nothing', undefined],
  [keywordNamed, 'must-not', 'MUST NOT'],
  [keywordNamed, 'Should', 'SHOULD'],
  [keywordNamed, 'may', undefined],
  [keywordNamed, 'mus', undefined],
])('%o names %j as %j', (named, text, expected) => {
  expect(named(text)).toBe(expected);
});
