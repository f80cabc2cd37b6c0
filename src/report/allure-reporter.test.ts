import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestResult } from 'allure-js-commons';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ExchangeView } from '../run/evidence/case-record.ts';
import { sampleCase, sampleFailure, sampleInput, sampleRequirement } from '../run/testing/verdict-samples.ts';
import { foldVerdict } from '../run/verdict/verdict.ts';
import { Redactor } from '../secret/redact.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';
import { ConformanceAllureReporter } from './allure-reporter.ts';

let folder: string;
beforeEach(() => {
  folder = scratchFolder();
});

const key = 'UID2-C-I-999-aBcDeF.0123456789abcdefghijKLMN=';
const view: ExchangeView = {
  index: 3,
  request: {
    method: 'POST',
    path: '/v2/token/refresh',
    headers: [['authorization', `Bearer ${key}`]],
    body: '',
  },
  answer: { httpStatus: 400, headers: [], body: '{"status":"invalid_token"}' },
  startedAt: '2026-11-24T03:00:00.000Z',
  durationMs: 1,
};
const failure = { ...sampleFailure({ message: `sent ${key}` }), exchange: 3 };
const record = sampleCase({ outcome: 'violated', failures: [failure], exchanges: [view] });
const catalogue = [
  sampleRequirement(),
  sampleRequirement({ id: 'GN-IN-02', part: 'generate', keyword: 'SHOULD' }),
];

function write(seed = 7) {
  const verdict = foldVerdict(sampleInput({ cases: [record], seed }), catalogue);
  new ConformanceAllureReporter(folder, new Redactor([key])).writeResults(verdict, [record]);
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const names = readdirSync(folder);
  const results = names
    .filter((name) => name.endsWith('-result.json'))
    .map((name) => JSON.parse(read(name)) as TestResult)
    .sort((left, right) => (left.fullName ?? '').localeCompare(right.fullName ?? ''));
  return { results, text: names.map(read).join('\n'), read };
}

function labels(result: TestResult | undefined, name: string): string[] {
  return (result?.labels ?? []).filter((label) => label.name === name).map(({ value }) => value);
}

describe('ConformanceAllureReporter', () => {
  test('shows every requirement, with or without a test', () => {
    const [untested, tested] = write().results;
    expect([untested?.fullName, untested?.status]).toEqual(['GN-IN-02', 'skipped']);
    expect([tested?.fullName, tested?.status]).toEqual(['RF-ST-04.empty-body', 'failed']);
  });

  test('files a test under endpoint, part and requirement, with severity, tags and link', () => {
    const [untested, tested] = write().results;
    expect(labels(tested, 'epic')).toEqual(['POST /v2/token/refresh']);
    expect(labels(untested, 'epic')).toEqual(['POST /v2/token/generate']);
    expect(labels(tested, 'feature')).toEqual(['Status mapping']);
    expect(labels(tested, 'story')).toEqual(['RF-ST-04 MUST: An empty body is a client error.']);
    expect([labels(tested, 'severity'), labels(untested, 'severity')]).toEqual([['critical'], ['normal']]);
    expect(labels(tested, 'tag')).toEqual(['MUST', 'table']);
    expect(tested?.links[0]?.url).toMatch(/^https:\/\/euid\.eu\/docs\/endpoints\/post-token-refresh/);
  });

  test('tells each exchange as a step, with request and answer of a test that failed apart', () => {
    const { results, read } = write();
    const [step] = results[1]?.steps ?? [];
    expect([step?.name, step?.status]).toEqual([
      'refresh a token with a bearer: HTTP 400, exchange 3',
      'failed',
    ]);
    expect(step?.attachments.map(({ name }) => name)).toEqual(['request', 'answer']);
    expect(read(step?.attachments[1]?.source ?? '')).toContain('{"status":"invalid_token"}');
    expect([results[1]?.start, results[1]?.stop]).toEqual([1_700_000_000_000, 1_700_000_000_012]);
  });

  test('tells all exchanges of a test that passed in one text', () => {
    const passed = sampleCase({ exchanges: [view, { ...view, index: 4 }] });
    const verdict = foldVerdict(sampleInput({ cases: [passed] }), catalogue);
    new ConformanceAllureReporter(folder, new Redactor([key])).writeResults(verdict, [passed]);
    const texts = readdirSync(folder).filter((name) => name.endsWith('-attachment.txt'));
    expect(texts.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual([
      expect.stringMatching(
        /^===== .*exchange 3 =====\n--- Request ---[\s\S]*--- Answer ---[\s\S]*\n===== .*exchange 4 =/,
      ),
    ]);
  });

  test('names revision, seed and runs as parameters, and lets only the revision part the history', () => {
    const parameters = write().results[1]?.parameters;
    expect(parameters).toEqual([
      { name: 'revision', value: '2023-08' },
      { name: 'seed', value: '7', excluded: true },
    ]);
  });

  test('carries the verdict of a run that does not conform', () => {
    const { errors } = JSON.parse(write().read('run-globals.json')) as { errors: { message: string }[] };
    expect(errors.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^violates, exit code 1\n- RF-ST-04 is violated/),
    ]);
  });

  test('gives a test the same name with every seed, so that history works', () => {
    const ids = ({ results }: ReturnType<typeof write>) =>
      results.map(({ name, fullName, historyId, testCaseId }) => [name, fullName, historyId, testCaseId]);
    expect(ids(write(1))).toEqual(ids(write(2)));
    expect(new Set(write().results.map(({ historyId }) => historyId)).size).toBe(2);
  });

  test('removes everything of an earlier run', () => {
    write();
    expect(write().results).toHaveLength(2);
  });

  test('says what was tested', () => {
    const { read } = write();
    expect(read('environment.properties')).toMatch(/^Revision=2023-08\nSeed=7$/m);
    expect(JSON.parse(read('categories.json'))).toHaveLength(5);
  });

  test("does not render an operator's text as a link, image or heading", () => {
    const text = '[press](javascript:x) ![p](https://e.example) <b>bold</b> *a* # title';
    const told = sampleCase({ requirement: 'RF-ST-04', observations: [`${text}\n\n# title`] });
    const verdict = foldVerdict(sampleInput({ cases: [told] }), catalogue);
    new ConformanceAllureReporter(folder, new Redactor()).writeResults(verdict, [told]);
    const results = readdirSync(folder).filter((name) => name.endsWith('-result.json'));
    const descriptions = results.map(
      (name) => (JSON.parse(readFileSync(join(folder, name), 'utf8')) as TestResult).description ?? '',
    );
    const own = descriptions.find((description) => description.includes('press')) ?? '';
    expect(own).toContain('\\[press\\](javascript:x) \\!\\[p\\](https://e.example) \\<b\\>bold\\</b\\>');
    expect(own).not.toMatch(/^# title/m);
  });

  test('writes no secret, even if earlier redaction missed it', () => {
    const { text } = write();
    expect(text).toContain('Bearer [redacted');
    expect(text).not.toContain('aBcDeF');
    const broken = sampleCase({ outcome: 'harness-error', reason: `TypeError: ${key}`, observations: [key] });
    const verdict = foldVerdict(sampleInput({ cases: [broken] }), catalogue);
    new ConformanceAllureReporter(folder, new Redactor([key])).writeResults(verdict, [broken]);
    const written = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(written.join('\n')).toContain('TypeError: [redacted');
    expect(written.join('\n')).not.toContain('aBcDeF');
  });
});
