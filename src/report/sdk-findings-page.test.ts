import { expect, test } from 'vitest';
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
const verdict = foldVerdict(
  sampleInput({
    cases: [
      sampleCase({
        requirement: 'SDK-NET-01',
        outcome: 'violated',
        failures: [failure, failure, ofProperty],
      }),
      sampleCase({ requirement: 'SDK-OPT-03', outcome: 'not-testable', reason: 'it keeps nothing' }),
      sampleCase({ requirement: 'SDK-OK-01' }),
    ],
  }),
  catalogue,
);
const page = renderSdkFindings([{ driver: 'java', verdict }]);

test('each deviation says what was done, what is expected, what the SDK does and how to see it again', () => {
  expect(page).toContain('[SDK-NET-01](#java-sdk-net-01)');
  expect(page).toContain('### java SDK-NET-01');
  expect(page).toContain('| HTTP 307 \\| elsewhere | no token | the token |');
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
