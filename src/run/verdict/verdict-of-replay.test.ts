import { expect, test } from 'vitest';
import { Redactor } from '../../secret/redact.ts';
import { sampleCase, sampleFailure, sampleInput, sampleRequirement } from '../testing/verdict-samples.ts';
import type { FoldInput } from './fold-input.ts';
import { foldVerdict } from './verdict.ts';
import { redactVerdict } from './verdict-redaction.ts';

const passed = sampleCase();

function reasonOf(changes: Partial<FoldInput>, keyword: 'MUST' | 'INFO' = 'MUST') {
  const [only] = foldVerdict(sampleInput(changes), [sampleRequirement({ keyword })]).requirements;
  return [only?.verdict, only?.reason];
}

test('of a replay it is said that other tests did not run', () => {
  expect(reasonOf({ cases: [passed] })).toEqual(['conforms', undefined]);
  expect(reasonOf({ cases: [passed], replayedTest: 'RF-ST-04.empty-body' })).toEqual([
    'conforms',
    'only the replayed test ran',
  ]);
  expect(reasonOf({})).toEqual(['not-testable', 'no test yet']);
  expect(reasonOf({ replayedTest: 'RF-ST-04.empty-body' })).toEqual([
    'not-testable',
    'not the replayed test',
  ]);
});

test('what is recorded by one test and not shown by another says why not', () => {
  const recorded = sampleCase({ outcome: 'recorded', observations: ['seen'] });
  const unshown = sampleCase({ outcome: 'not-testable', reason: 'needs a clock' });
  expect(reasonOf({ cases: [recorded] }, 'INFO')).toEqual(['recorded', undefined]);
  expect(reasonOf({ cases: [recorded, unshown] }, 'INFO')).toEqual(['recorded', 'needs a clock']);
});

test('a test that shows nothing and gives no reason is named', () => {
  const silent = sampleCase({ outcome: 'not-testable' });
  expect(reasonOf({ cases: [silent] })).toEqual(['not-testable', 'RF-ST-04.empty-body gives no reason']);
});

test('facts are redacted where they repeat what an answer said, and stay without a status that have none', () => {
  const key = 'UID2-C-I-999-aBcDeF.0123456789abcdefghijKLMN=';
  const failures = [sampleFailure({ facts: { httpStatus: 500 } }), sampleFailure({ facts: { status: key } })];
  const verdict = foldVerdict(sampleInput({ cases: [sampleCase({ outcome: 'violated', failures })] }), [
    sampleRequirement(),
  ]);
  const [without, withStatus] = redactVerdict(verdict, new Redactor([key])).requirements[0]?.failures ?? [];
  expect(without?.facts).toEqual({ httpStatus: 500 });
  expect(withStatus?.facts.status).toMatch(/^\[redacted /);
});
