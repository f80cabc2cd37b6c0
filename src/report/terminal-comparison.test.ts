import { expect, test } from 'vitest';
import { sampleCase, sampleFailure, sampleInput, sampleRequirement } from '../run/testing/verdict-samples.ts';
import { foldVerdict } from '../run/verdict/verdict.ts';
import { renderLastLine, renderSummary } from './terminal.ts';

const catalogue = [
  sampleRequirement(),
  sampleRequirement({ id: 'RF-ST-05' }),
  sampleRequirement({ id: 'RF-ST-06' }),
];
const violated = sampleCase({ outcome: 'violated', failures: [sampleFailure()] });
const passed = sampleCase({ requirement: 'RF-ST-05' });
const third = sampleCase({ requirement: 'RF-ST-06' });
const suite = { name: 'euid-conformance', version: '0.0.9' };
const baseline = foldVerdict(sampleInput({ cases: [violated, passed, third], suite }), catalogue);
const plain = { color: false, width: 80, verbose: false };

test('what changed since the baseline stands after the verdict', () => {
  const now = [
    sampleCase(),
    { ...passed, outcome: 'violated' as const, failures: [sampleFailure()] },
    { ...third, outcome: 'not-testable' as const, reason: 'no key' },
  ];
  const verdict = foldVerdict(sampleInput({ cases: now, baseline, failOnWorse: true }), catalogue);
  const text = renderSummary(verdict, plain);
  expect(text.slice(text.indexOf('Against the baseline'))).toBe(
    [
      'Against the baseline',
      '  mock, 2026-11-24: violates',
      '  recorded with version 0.0.9 of the suite; this is 0.1.0',
      '  newly failing: 1',
      '    ✗ RF-ST-05 MUST conforms → violates (worse)',
      '  newly waived: 0',
      '  newly passing: 1',
      '    ✓ RF-ST-04 MUST violates → conforms',
      '  newly not testable: 1',
      '    ? RF-ST-06 MUST conforms → not-testable (worse)',
      '  changed otherwise: 0',
      '  unchanged: 0',
    ].join('\n'),
  );
  expect(text.indexOf('violates, exit code 1')).toBeLessThan(text.indexOf('Against the baseline'));
});

test('a run that is no worse never says that it conforms', () => {
  const verdict = foldVerdict(
    sampleInput({ cases: [violated, passed, third], baseline, failOnWorse: true }),
    catalogue,
  );
  const text = renderSummary(verdict, plain);
  expect(text).toContain('no worse than the baseline: 1 MUST violated in both, exit code 0:');
  expect(text).toContain('  - RF-ST-04 is violated, as in the baseline');
  expect(text).not.toContain('every judged requirement holds');
  expect(renderLastLine(verdict)).not.toContain('conforms');
});

test('without a baseline there is nothing to say of it', () => {
  const verdict = foldVerdict(sampleInput({ cases: [violated, passed, third] }), catalogue);
  expect(renderSummary(verdict, plain)).not.toContain('baseline');
});
