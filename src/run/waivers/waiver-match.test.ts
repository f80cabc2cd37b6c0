import { describe, expect, test } from 'vitest';
import { sampleFailure, sampleWaiver } from '../testing/verdict-samples.ts';
import { isExpected, type SdkExpectation, waiverOf } from './waiver-match.ts';

const input = ['empty body'] as const;
const failure = { requirement: 'RF-ST-04', facts: sampleFailure().facts } as const;

describe('isExpected', () => {
  test('when all fields that one entry gives are equal', () => {
    expect(isExpected(failure, [sampleWaiver()])).toBe(true);
    const second = sampleWaiver({
      expect: [
        { input, httpStatus: 500 },
        { input: ['form', ...input], httpStatus: 400, sealed: false },
      ],
    });
    expect(isExpected(failure, [second])).toBe(true);
  });

  test.each([
    ['one field differs', sampleWaiver({ expect: [{ input, status: 'invalid_token', sealed: true }] })],
    [
      'fields fit in different entries only',
      sampleWaiver({
        expect: [
          { input, when: 'no-bearer' },
          { input, httpStatus: 401 },
        ],
      }),
    ],
    ['an entry gives no field', sampleWaiver({ expect: [{ input }] })],
    ['its input is another', sampleWaiver({ expect: [{ input: ['text'], httpStatus: 400 }] })],
    ['the waiver is for another requirement', sampleWaiver({ requirement: 'RF-ST-05' })],
    ['the waiver is for what is not testable', sampleWaiver({ kind: 'not-testable' })],
  ])('not when %s', (_, waiver) => {
    expect(isExpected(failure, [waiver])).toBe(false);
  });

  test('a failure that lacks a field which an entry gives is not expected', () => {
    expect(isExpected({ requirement: 'RF-ST-04', facts: {} }, [sampleWaiver()])).toBe(false);
  });

  test('a failure on an input without a class is not expected', () => {
    const { input: _, ...facts } = failure.facts;
    expect(isExpected({ ...failure, facts }, [sampleWaiver()])).toBe(false);
  });

  test('survives the way into a worker', () => {
    expect(isExpected(structuredClone(failure), structuredClone([sampleWaiver()]))).toBe(true);
  });
});

test('a failure of an SDK fits by what was done and by what the SDK did instead', () => {
  const requirement = 'SDK-NET-01' as const;
  const facts = { about: 'HTTP 307 to another origin', got: 'the token went there' };
  const waived = (expectation: SdkExpectation) =>
    isExpected({ requirement, facts }, [sampleWaiver({ requirement, expect: [expectation] })]);
  expect([waived(facts), waived({ about: facts.about })]).toEqual([true, true]);
  expect([waived({ ...facts, got: 'the bearer went there' }), waived({ about: 'HTTP 302' })]).toEqual([
    false,
    false,
  ]);
});

describe('waiverOf', () => {
  test('prefers the one that names the revision', () => {
    const general = sampleWaiver();
    const specific = sampleWaiver({ revision: '2023-08' });
    expect(waiverOf('RF-ST-04', 'violation', [general, specific])).toBe(specific);
  });
});
