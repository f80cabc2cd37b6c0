import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'junit2json';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { parse as parseResults } from 'test-results-parser';
import { describe, expect, test } from 'vitest';
import type { CaseRecord } from '../../run/evidence/case-record.ts';
import {
  sampleCase,
  sampleFailure,
  sampleInput,
  sampleRequirement,
  sampleWaiver,
} from '../../run/testing/verdict-samples.ts';
import { foldVerdict } from '../../run/verdict/verdict.ts';
import type { RunVerdict } from '../../run/verdict/verdict-value.ts';
import { scratchFolder } from '../../testing/scratch-folder.ts';
import { renderJunit } from './junit.ts';

const catalogue = [
  sampleRequirement(),
  sampleRequirement({ id: 'RF-ST-05', statement: 'Hostile <text> & "quotes" ]]> \u0007\ufffe.' }),
  sampleRequirement({ id: 'RF-ST-06' }),
  sampleRequirement({ id: 'RF-BODY-09', keyword: 'SHOULD' }),
  sampleRequirement({ id: 'RF-BODY-08', keyword: 'INFO' }),
];
const violated = { outcome: 'violated' as const, failures: [sampleFailure()] };

const cases: CaseRecord[] = [
  sampleCase({ title: 'one that holds' }),
  sampleCase({
    ...{ test: 'RF-ST-04.another', title: 'one that is violated', durationMs: 1_500 },
    outcome: 'violated',
    failures: [sampleFailure({ test: 'RF-ST-04.another' })],
  }),
  sampleCase({ requirement: 'RF-ST-05', outcome: 'not-testable', reason: 'no <key>' }),
  sampleCase({ requirement: 'RF-ST-06', ...violated }),
  sampleCase({ requirement: 'RF-BODY-09', outcome: 'not-testable', reason: 'no key' }),
  sampleCase({ requirement: 'RF-BODY-08', outcome: 'recorded' }),
];
const active = [sampleWaiver({ requirement: 'RF-ST-06', expires: '2027-01-31' })];
const waivers = { files: [], active };
const verdict = foldVerdict(sampleInput({ cases, waivers }), catalogue);

const schema = XmlDocument.fromBuffer(readFileSync(new URL('testing/junit.xsd', import.meta.url)));

/** @throws XmlValidateError where the text is not JUnit XML */
function validated(xml: string): string {
  using validator = XsdValidator.fromDoc(schema);
  using document = XmlDocument.fromString(xml);
  validator.validate(document);
  return xml;
}

async function suitesOf(run: RunVerdict, records: readonly CaseRecord[]) {
  const document = await parse(validated(renderJunit(run, records)));
  if (document === undefined || document === null || !('testsuite' in document)) throw new Error('no suites');
  return document;
}

type Suites = NonNullable<Awaited<ReturnType<typeof suitesOf>>['testsuite']>;

function statuses(suites: Suites): Record<string, string> {
  const all = suites.flatMap((suite) => suite.testcase ?? []);
  return Object.fromEntries(
    all.map((one) => {
      const status = one.failure ? 'failure' : one.error ? 'error' : one.skipped ? 'skipped' : 'passed';
      return [`${one.classname} ${one.name}`, status];
    }),
  );
}

describe('a verdict as JUnit XML', () => {
  test('has a status for each test that agrees with the verdict', async () => {
    const { testsuite = [], ...counts } = await suitesOf(verdict, cases);
    expect(statuses(testsuite)).toEqual({
      'status-mapping.RF-ST-04 one that holds': 'passed',
      'status-mapping.RF-ST-04 one that is violated': 'failure',
      // A MUST that nothing excuses is never green.
      'status-mapping.RF-ST-05 an empty body is client_error': 'error',
      'status-mapping.RF-ST-06 an empty body is client_error': 'skipped',
      'status-mapping.RF-BODY-09 an empty body is client_error': 'skipped',
      'status-mapping.RF-BODY-08 an empty body is client_error': 'passed',
    });
    expect(counts).toMatchObject({ tests: 6, failures: 1, errors: 1 });
  });

  test('has keyword, verdict and waiver of each requirement as properties', async () => {
    const { testsuite = [] } = await suitesOf(verdict, cases);
    const properties = testsuite.map((suite) =>
      Object.fromEntries((suite.properties ?? []).map(({ name, value }) => [name, value])),
    );
    expect(properties[0]).toEqual({ requirement: 'RF-ST-04', keyword: 'MUST', verdict: 'violates' });
    expect(properties[2]).toMatchObject({
      verdict: 'waived',
      waiver: expect.stringMatching(/^active, violation until 2027-01-31: the operator takes/),
    });
  });

  test('says of a failure what was expected, what came and how to replay it', async () => {
    const { testsuite = [] } = await suitesOf(verdict, cases);
    const failure = testsuite[0]?.testcase?.[1]?.failure?.[0];
    expect(failure).toMatchObject({
      type: 'violates',
      message:
        'an empty body with bearer: expected HTTP 400 client_error, got HTTP 400 invalid_token (plain)',
    });
    expect(failure?.inner).toContain('replay   npm test -- --target=mock --seed 7');
  });

  test('is read by a second program in the same way', () => {
    const file = join(scratchFolder(), 'results.xml');
    writeFileSync(file, validated(renderJunit(verdict, cases)));
    const result = parseResults({ type: 'junit', files: [file] });
    expect(result).toMatchObject({ total: 6, failed: 1, errors: 1, status: 'FAIL' });
    expect(result.suites.map(({ name }) => name.slice(0, 8))).toEqual([
      'RF-ST-04',
      'RF-ST-05',
      'RF-ST-06',
      'RF-BODY-',
      'RF-BODY-',
    ]);
  });

  test('keeps any text a text', async () => {
    const { testsuite = [] } = await suitesOf(verdict, cases);
    expect(testsuite[1]?.name).toBe('RF-ST-05 MUST: Hostile <text> & "quotes" ]]> \\u0007\ufffd.');
    expect(testsuite[1]?.testcase?.[0]?.error?.[0]?.message).toBe('not testable: no <key>');
  });

  test('has an error for a run that could not start', async () => {
    const run = foldVerdict(sampleInput({ couldNotRun: 'nothing answers' }), catalogue);
    const { testsuite = [] } = await suitesOf(run, []);
    expect(statuses(testsuite.slice(0, 1))).toEqual({
      'status-mapping.RF-ST-04 An empty body is a client error.': 'error',
    });
  });

  test('has an error for what belongs to no test, such as a stale waiver', async () => {
    const stale = foldVerdict(
      sampleInput({ cases: [sampleCase()], waivers: { files: [], active: [sampleWaiver()] } }),
      [sampleRequirement()],
    );
    expect(stale.exitCode).toBe(4);
    const { testsuite = [] } = await suitesOf(stale, [sampleCase()]);
    expect(statuses(testsuite)).toMatchObject({ 'run the verdict of the run': 'error' });
    expect(testsuite.at(-1)?.testcase?.[0]?.error?.[0]?.message).toContain('remove its waiver');
  });

  test('is never green where what passed is not enough', async () => {
    const supplement = [sampleCase({ isSupplement: true })];
    const run = foldVerdict(sampleInput({ cases: supplement }), [sampleRequirement()]);
    const { testsuite = [] } = await suitesOf(run, supplement);
    expect(Object.values(statuses(testsuite))).toEqual(['passed', 'error']);
  });
});
