import { describe, expect, test } from 'vitest';
import type { CaseRecord } from '../run/evidence/case-record.ts';
import {
  sampleCase,
  sampleFailure,
  sampleInput,
  sampleRequirement,
  sampleWaiver,
} from '../run/testing/verdict-samples.ts';
import type { FoldInput } from '../run/verdict/fold-input.ts';
import { foldVerdict } from '../run/verdict/verdict.ts';
import type { ActiveWaiver } from '../run/waivers/waiver-match.ts';
import { allureTest } from './allure-result.ts';

const violated = sampleCase({ outcome: 'violated', failures: [sampleFailure()] });

function shown(record: CaseRecord | undefined, input: Partial<FoldInput> = {}) {
  const cases = record === undefined ? [] : [record];
  const [requirement] = foldVerdict(sampleInput({ cases, ...input }), [sampleRequirement()]).requirements;
  if (requirement === undefined) throw new Error('no requirement');
  return allureTest(requirement, record, '2023-08');
}

function waived(changes: Partial<ActiveWaiver>) {
  return shown(violated, { waivers: { files: [], active: [sampleWaiver(changes)] } });
}

describe('a test in Allure', () => {
  test('has a separate history under each requirement', () => {
    const model = sampleCase({ test: 'RF-ST-04.model' });
    const under = (id: 'RF-ST-04' | 'RF-KEY-04') => {
      const record = { ...model, requirement: id };
      const [requirement] = foldVerdict(sampleInput({ cases: [record] }), [
        sampleRequirement({ id }),
      ]).requirements;
      if (requirement === undefined) throw new Error('no requirement');
      return allureTest(requirement, record, '2023-08');
    };
    expect([under('RF-KEY-04').fullName, under('RF-ST-04').fullName]).toEqual([model.test, model.test]);
    expect(under('RF-KEY-04').historyId).not.toBe(under('RF-ST-04').historyId);
    expect(under('RF-KEY-04').historyId).toBe(under('RF-KEY-04').historyId);
  });

  test('compares values, and no sentences', () => {
    const details = shown(violated).statusDetails;
    expect([details.expected, details.actual].map((text) => JSON.parse(text ?? ''))).toEqual([
      { httpStatus: 400, status: 'client_error' },
      { httpStatus: 400, status: 'invalid_token' },
    ]);
    const failure = sampleFailure({ expected: 'a key of its own', actual: 'the key of generate' });
    const told = shown(sampleCase({ outcome: 'violated', failures: [failure] })).statusDetails;
    expect(told).not.toHaveProperty('expected');
    expect(told.message).toContain('expected a key of its own');
    expect(shown(sampleCase()).statusDetails).toEqual({});
  });

  test('shows the waiver, its owner and source, and the verdict of the requirement', () => {
    const { description } = waived({});
    expect(description).toContain('Verdict of the requirement: **waived**');
    expect(description).toContain(
      'Waiver (violation, active): the operator takes an empty body for an invalid token. conformance maintainers, waivers.json:3',
    );
  });

  test('shows that there is no evidence if no test ran', () => {
    const { name, description } = shown(undefined);
    expect(name).toBe(sampleRequirement().statement);
    expect(description).toContain('Evidence: 0 exchanges, 0 property runs');
    expect(description).not.toContain('Waiver');
  });
});

describe('the links of a test', () => {
  const names = ({ links }: ReturnType<typeof shown>) => links.map(({ name }) => name);

  test('lead to the page and to the discussion of a waiver', () => {
    const { links } = waived({ link: 'https://tracker.example/7' });
    expect(links).toHaveLength(2);
    expect(links[1]).toEqual({ name: 'waiver', url: 'https://tracker.example/7' });
  });

  test.each(['docs/divergences.md#dv-01', 'javascript:alert(1)'])('do not lead to %s', (link) => {
    expect(names(waived({ link }))).toEqual([expect.stringMatching(/^token-refresh: /)]);
  });

  test('lead only to the page without a waiver, or with a waiver without a link', () => {
    expect(names(waived({}))).toEqual(names(shown(violated)));
  });
});
