import { describe, expect, test } from 'vitest';
import {
  sampleCase,
  sampleFailure,
  sampleInput,
  sampleRequirement,
  sampleWaiver,
} from '../run/testing/verdict-samples.ts';
import type { FoldInput } from '../run/verdict/fold-input.ts';
import { foldVerdict } from '../run/verdict/verdict.ts';
import { noWaivers } from '../run/waivers/waiver.ts';
import { exitMeaningOf } from './exit-meaning.ts';
import { renderMarkdownSummary } from './markdown-summary.ts';
import { titleOf } from './page/headline-section.ts';
import { renderLastLine, renderSummary } from './terminal.ts';

const should = sampleRequirement({ id: 'RF-BODY-09', keyword: 'SHOULD' });
const note = sampleRequirement({ id: 'RF-ST-06', keyword: 'INFO' });
const catalogue = [sampleRequirement(), sampleRequirement({ id: 'RF-ST-05' }), should, note];
const one = sampleCase();
const two = sampleCase({ requirement: 'RF-ST-05' });
const ofShould = sampleCase({ requirement: 'RF-BODY-09' });
const ofNote = sampleCase({ requirement: 'RF-ST-06', observations: ['a word'] });
const bad = { outcome: 'violated' as const, failures: [sampleFailure()] };
const untested = {
  outcome: 'not-testable' as const,
  reason: 'no key',
  evidence: { exchanges: 0, propertyRuns: 0 },
};
const rest = [two, ofShould, ofNote];

const verdictOf = (changes: Partial<FoldInput>) => foldVerdict(sampleInput(changes), catalogue);

describe('the meaning of an exit code is the one cause that applies:', () => {
  test.each<[string, Partial<FoldInput>, number, string]>([
    ['all holds', { cases: [one, ...rest] }, 0, 'every judged requirement holds'],
    [
      'a waiver is used',
      { cases: [{ ...one, ...bad }, ...rest], waivers: { ...noWaivers, active: [sampleWaiver()] } },
      0,
      'every judged requirement holds, or is violated exactly as its waiver says',
    ],
    [
      'a SHOULD is violated that does not count',
      { cases: [one, two, { ...ofShould, ...bad }, ofNote] },
      0,
      'every judged MUST holds',
    ],
    [
      'only INFO is chosen',
      { cases: [ofNote], selection: ['RF-ST-06'] },
      0,
      'what was chosen is recorded, and cannot be violated',
    ],
    ['a MUST is violated', { cases: [{ ...one, ...bad }, ...rest] }, 1, 'a MUST or MUST NOT is violated'],
    [
      'a SHOULD is violated that counts',
      { cases: [one, two, { ...ofShould, ...bad }, ofNote], failOnShould: true },
      1,
      'a SHOULD is violated, which --fail-on should counts',
    ],
    ['nothing answers', { couldNotRun: 'no answer' }, 3, 'nothing could run'],
    [
      'the target stopped answering',
      {
        cases: [one, { ...two, ...untested, reason: 'it stopped' }, ofShould, ofNote],
        stopped: 'it stopped',
      },
      3,
      'the run stopped before its last test',
    ],
    [
      'a MUST is not testable',
      { cases: [{ ...one, ...untested }, ...rest] },
      3,
      'a MUST is not testable and has no waiver',
    ],
    [
      'a replay passes',
      { cases: [one], selection: ['RF-ST-04'], replayedTest: 'RF-ST-04.empty-body' },
      3,
      'the replay does not show the failure',
    ],
    [
      'only what nothing counts is chosen, and cannot be tested',
      { cases: [{ ...ofShould, ...untested }], selection: ['RF-BODY-09'] },
      3,
      'nothing was judged',
    ],
  ])('%s', (_, changes, exitCode, meaning) => {
    const verdict = verdictOf(changes);
    expect([verdict.exitCode, exitMeaningOf(verdict)]).toEqual([exitCode, meaning]);
  });
});

test('a selection in which nothing can be violated never says that the target conforms', () => {
  const verdict = verdictOf({ cases: [ofNote], selection: ['RF-ST-06'] });
  const plain = { color: false, width: 200, verbose: false };
  expect(verdict).toMatchObject({ exitCode: 0, headline: 'recorded only (1 of 4 requirements)' });
  expect(titleOf(verdict)).toBe('Only recorded: 1 chosen requirement');
  expect(renderSummary(verdict, plain)).toContain(
    'recorded only (1 of 4 requirements), exit code 0: what was',
  );
  expect(renderMarkdownSummary(verdict)).toContain('`recorded only (1 of 4 requirements)`**');
  expect(renderLastLine(verdict)).not.toContain('conforms');
});
