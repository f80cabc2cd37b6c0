import { describe, expect, test } from 'vitest';
import { mutant } from '../../mutants/mutant.ts';
import { entry } from '../testing/matrix-entry.ts';
import { renderLegal, renderMutants, renderPage, renderRare } from './matrix-page.ts';

const twoKeys = mutant({
  id: 'two-keys',
  breaks: ['RF-KEY-01', 'RF-KEY-05'],
  alsoBreaks: { 'RF-KEY-02': 'a key that is kept opens later answers' },
  describes: 'keys are a|b',
  decides: (operator) => operator,
});

/** The rows of a table below its header. */
const rowsOf = (text: string) => text.split('\n').filter((line) => line.startsWith('| `'));

describe('the page', () => {
  const names = ['first', 'second', 'third'];
  const page = renderPage(
    '',
    [
      { name: 'third', text: 'old third' },
      { name: 'first', text: 'old first' },
    ],
    names,
  );

  test('has its sections in order, without sections that were not written yet', () => {
    expect(page.match(/old \w+/g)).toEqual(['old first', 'old third']);
    expect(page).not.toContain('second');
  });

  test('keeps sections that are not replaced', () => {
    const later = renderPage(page, [{ name: 'second', text: 'new second' }], names);
    expect(later.match(/(old|new) \w+/g)).toEqual(['old first', 'new second', 'old third']);
  });

  test('does not change when nothing is replaced, and has its header once', () => {
    expect(renderPage(page, [], names)).toBe(page);
    expect(page.match(/^# Kill matrix$/gm)).toHaveLength(1);
  });

  test('drops a section that was cut off, instead of reading the following text as part of it', () => {
    const cutOff = page.replace('<!-- end of first -->', '');
    expect(renderPage(cutOff, [], names).match(/old \w+/g)).toEqual(['old third']);
  });
});

describe('the row of a mutant', () => {
  const rowOf = (facts: Parameters<typeof entry>[0]) =>
    rowsOf(renderMutants('2023-08', [twoKeys], [entry({ operator: 'two-keys', ...facts })]));

  test('shows in bold which requirement found it, says why others follow, and escapes bars', () => {
    expect(rowOf({ own: ['RF-KEY-05'], following: ['RF-KEY-02'] })).toEqual([
      '| `two-keys`: keys are a\\|b | RF-KEY-01 **RF-KEY-05** | RF-KEY-02: a key that is kept opens later answers | killed |',
    ]);
  });

  test.each([
    { fate: 'survived', unrelated: [], result: 'survived' },
    { fate: 'killed-by-another', unrelated: [], result: 'killed by another' },
    { fate: 'killed-by-another', unrelated: ['RF-ENC-01'], result: 'killed by another: RF-ENC-01' },
    { fate: 'accused', unrelated: ['RF-ENC-01', 'RF-ENC-02'], result: 'accused: RF-ENC-01 RF-ENC-02' },
  ] as const)('that $fate with $unrelated says "$result"', ({ fate, unrelated, result }) => {
    expect(rowOf({ fate, unrelated: [...unrelated] })[0]).toMatch(new RegExp(`\\| ${result} \\|$`));
  });

  test('without a run says so, and only killed mutants are counted', () => {
    const others = ['one', 'two', 'three'].map((id) => ({ ...twoKeys, id }));
    const entries = [entry({ operator: 'one' }), entry({ operator: 'two', fate: 'killed-by-another' })];
    const text = renderMutants('2026-07', others, entries);
    expect(text).toContain('## Mutants, revision 2026-07\n\n1 of 3 killed');
    expect(rowsOf(text)[2]).toMatch(/\| RF-KEY-01 RF-KEY-05 \| {2}\| not run \|$/);
  });
});

test('a rare mutant has its chance to be found for each number of runs, the smallest first', () => {
  const own = ['RF-KEY-01' as const];
  const runs = [
    { runs: 1_000, seed: 1, own },
    { runs: 1_000, seed: 2, own, fate: 'accused' },
    { runs: 100, seed: 1, fate: 'survived' },
    { runs: 100, seed: 2, fate: 'killed-by-another' },
    { runs: 100, seed: 3, own },
    { runs: 100, seed: 4, own, operator: 'another' },
  ] as const;
  const entries = runs.map((run) => entry({ kind: 'rare', operator: 'two-keys', ...run }));
  const text = renderRare([twoKeys], entries);
  expect(text).toContain('| mutant | breaks | `--runs 100` | `--runs 1000` |\n| --- | --- | --- | --- |\n');
  expect(rowsOf(text)).toEqual([
    '| `two-keys`: keys are a\\|b | RF-KEY-01 RF-KEY-05 | 1 of 3, 1 by another | 2 of 2 |',
  ]);
});

describe('the row of a legal operator', () => {
  const odd = { id: 'odd', describes: 'unusual', legalBecause: 'allowed' };
  const rowOf = (...facts: Parameters<typeof entry>[0][]) =>
    rowsOf(
      renderLegal(
        [odd],
        facts.map((one) => entry({ kind: 'legal', operator: 'odd', ...one })),
      ),
    ).join();

  test('distinguishes an operator that was not run from one without false alarms', () => {
    expect(rowOf()).toBe('| `odd`: unusual | allowed | not run |');
    expect(rowOf({ fate: 'survived' })).toBe('| `odd`: unusual | allowed | none |');
    const accused = {
      operator: 'another',
      fate: 'killed-by-another',
      unrelated: ['RF-ENC-01' as const],
    } as const;
    expect(rowOf({ fate: 'survived' }, { ...accused, unrelated: [...accused.unrelated] })).toBe(
      '| `odd`: unusual | allowed | none |',
    );
  });

  test('names once each requirement that accuses it in either revision', () => {
    const accused = { fate: 'killed-by-another', unrelated: ['RF-ENC-01' as const] } as const;
    const wrong = [{ ...accused, unrelated: [...accused.unrelated] }, { revision: '2026-07' as const }];
    expect(rowOf(wrong[0], { ...wrong[0], ...wrong[1] })).toBe('| `odd`: unusual | allowed | RF-ENC-01 |');
  });

  test('is one row for any text of a defect', () => {
    const defects = ['RF-ENC-01: not a|b\n    at a line of the stack'];
    expect(rowOf({ fate: 'broken', defects })).toBe(
      '| `odd`: unusual | allowed | RF-ENC-01: not a\\|b at a line of the stack |',
    );
  });
});
