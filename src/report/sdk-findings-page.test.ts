import { expect, test } from 'vitest';
import type { Revision } from '../contract/revision.ts';
import type { CaseRecord } from '../run/evidence/case-record.ts';
import { sampleCase, sampleFailure, sampleInput, sampleRequirement } from '../run/testing/verdict-samples.ts';
import { foldVerdict } from '../run/verdict/verdict.ts';
import { renderSdkFindings } from './sdk-findings-page.ts';

const catalogue = [
  sampleRequirement({ id: 'SDK-NET-01' }),
  sampleRequirement({ id: 'SDK-OPT-03' }),
  sampleRequirement({ id: 'SDK-OK-01' }),
];
const failure = sampleFailure({
  message: 'HTTP 307 | elsewhere',
  expected: 'no token',
  actual: 'the token',
  replay: 'npm run sdk -- --driver java --waivers none --seed 7 --path SDK-NET-01.one',
});
const ofProperty = { ...failure, replay: 'npm run sdk -- --driver java --seed 7 --path SDK-NET-01.two:0:1' };
const broken = (...failures: (typeof failure)[]) =>
  sampleCase({ requirement: 'SDK-NET-01', outcome: 'violated', failures });
const idle = sampleCase({
  requirement: 'SDK-OPT-03',
  outcome: 'not-testable',
  reason: 'it keeps nothing',
});
const right = sampleCase({ requirement: 'SDK-OK-01' });
const verdictOf = (revision: Revision, ...cases: CaseRecord[]) =>
  foldVerdict(sampleInput({ revision, cases }), catalogue);

const pageOf = (older: CaseRecord[], newer: CaseRecord[]) =>
  renderSdkFindings(
    [
      {
        driver: 'java',
        sdk: 'uid2-client 4.8.0',
        verdicts: [verdictOf('2023-08', ...older), verdictOf('2026-07', ...newer)],
      },
    ],
    (key) => `title of ${key}`,
  );
const cases = [broken(failure, failure, ofProperty), idle, right];
const page = pageOf(cases, cases);

test('each deviation says what was done, what is expected, what the SDK does and how to see it again', () => {
  expect(page).toContain('| java | uid2-client 4.8.0 | [SDK-NET-01](#java-sdk-net-01) |');
  expect(page).toContain('### java SDK-NET-01');
  expect(page).toContain(' Why: a token and a bearer work for every server that has them.');
  expect(page).toContain(`Scenario: title of ${failure.test}`);
  expect(page.split('\n').filter((line) => line.startsWith('| HTTP 307'))).toEqual([
    '| HTTP 307 \\| elsewhere | no token | the token |',
  ]);
  expect(page).not.toContain('Only in');
});

test('a replay names the seed only where the input is random', () => {
  const commands = page.split('\n').filter((line) => line.startsWith('    npm'));
  expect(commands).toEqual([
    '    npm run sdk -- --driver java --path SDK-NET-01.one',
    '    npm run sdk -- --driver java --seed 7 --path SDK-NET-01.two:0:1',
  ]);
});

test('what cannot be tested stands below, and what conforms is left out', () => {
  expect(page).toContain('### java not testable\n\n- SDK-OPT-03: it keeps nothing');
  expect(page).not.toContain('SDK-OK-01');
});

test('what is broken or not testable in one edition says so, and is told apart from what is in the other', () => {
  const other = { ...failure, message: 'HTTP 302' };
  const differing = pageOf([broken(failure, other), idle, right], [broken(failure), right]);
  expect(differing.match(/### java SDK-NET-01/g)).toHaveLength(1);
  expect(differing).toMatch(/Only in the edition 2023-08:.*HTTP 302.*Only in the edition 2026-07:/s);
  expect(differing).toContain('- SDK-OPT-03: it keeps nothing (only in the edition 2023-08)');
  const fixed = pageOf([broken(failure), right], [right]);
  expect(fixed).toContain('Only in the edition 2023-08:');
});
