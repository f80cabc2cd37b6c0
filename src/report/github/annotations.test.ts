import { expect, test } from 'vitest';
import { requirements } from '../../contract/requirements.ts';
import {
  sampleCase,
  sampleFailure,
  sampleInput,
  sampleRequirement,
  sampleWaiver,
} from '../../run/testing/verdict-samples.ts';
import type { FoldInput } from '../../run/verdict/fold-input.ts';
import { foldVerdict } from '../../run/verdict/verdict.ts';
import { renderAnnotations, withoutCommands } from './annotations.ts';

const violated = sampleCase({ outcome: 'violated', failures: [sampleFailure()] });

function annotations(input: Partial<FoldInput>, catalogue = [sampleRequirement()]): string[] {
  return renderAnnotations(foldVerdict(sampleInput(input), catalogue));
}

test('a violated MUST is an error with what was expected, what came and how to replay it', () => {
  expect(annotations({ cases: [violated] })).toEqual([
    '::error title=RF-ST-04 MUST::An empty body is a client error.%0Aexpected HTTP 400 client_error%0Agot HTTP 400 invalid_token (plain)%0Areplay: npm test -- --target=mock --seed 7 --path RF-ST-04.empty-body',
  ]);
});

test('a violated SHOULD is a warning', () => {
  const [only = ''] = annotations({ cases: [violated] }, [sampleRequirement({ keyword: 'SHOULD' })]);
  expect(only).toMatch(/^::warning title=RF-ST-04 SHOULD::/);
});

test.each([
  ['conforms', { cases: [sampleCase()] }],
  ['has its violations waived', { cases: [violated], waivers: { files: [], active: [sampleWaiver()] } }],
])('a run that %s has none', (_, input) => {
  expect(annotations(input)).toEqual([]);
});

test('a run that could not start is an error with its reason', () => {
  expect(annotations({ couldNotRun: 'nothing answers: 100 %' })).toEqual([
    '::error title=incomplete::nothing answers: 100 %25',
  ]);
});

test('no more than ten are shown, and the last one names the rest', () => {
  const catalogue = requirements.slice(0, 12).map(({ id }) => sampleRequirement({ id }));
  const cases = catalogue.map(({ id }) => ({ ...violated, requirement: id }));
  const shown = annotations({ cases }, catalogue);
  expect(shown).toHaveLength(10);
  expect(shown[9]).toBe(
    `::error title=3 more::${catalogue
      .slice(9)
      .map(({ id }) => id)
      .join(', ')}`,
  );
});

test("an operator's text is one command's message and nothing else", () => {
  const failures = [sampleFailure({ actual: 'x\r\n::stop-commands::y, z' })];
  const [only = ''] = annotations({ cases: [{ ...violated, failures }] });
  expect(only).not.toMatch(/[\r\n]/);
});

test.each([
  ['::error::x', ': :error::x'],
  ['got\n    ::stop-commands::x', 'got\n    : :stop-commands::x'],
  ['say ##[error]x', 'say ## [error]x'],
  ['a::b', 'a::b'],
])('GitHub finds no command in %j', (text, expected) => {
  expect(withoutCommands(text)).toBe(expected);
});
