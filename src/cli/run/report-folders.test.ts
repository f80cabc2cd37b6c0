import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { renderReportPage } from '../../report/page/report-page.ts';
import { MARKER } from '../../report/report-folder.ts';
import { sampleInput, sampleRequirement } from '../../run/testing/verdict-samples.ts';
import { foldVerdict } from '../../run/verdict/verdict.ts';
import { Redactor } from '../../secret/redact.ts';
import { scratchFolder } from '../../testing/scratch-folder.ts';
import { discardVerdict, takeReportFolder } from './report-folders.ts';

let reportDir: string;
beforeEach(() => {
  reportDir = scratchFolder();
});

const verdict = foldVerdict(sampleInput(), [sampleRequirement()]);
const file = (name: string) => join(reportDir, name);

function writeEarlier(): void {
  writeFileSync(file('verdict.json'), JSON.stringify(verdict));
  const input = { verdict, cases: [], waivers: [], lastRun: { uncompared: 'nothing' } };
  writeFileSync(file('index.html'), renderReportPage(input, new Redactor()));
  for (const name of ['allure-results', 'allure-report']) {
    mkdirSync(file(name));
    writeFileSync(join(file(name), MARKER), '');
    writeFileSync(join(file(name), 'earlier.json'), '{}');
  }
}

describe('takeReportFolder', () => {
  test('removes everything that an earlier run wrote, and keeps its verdict in mind', () => {
    writeEarlier();
    using folder = takeReportFolder(reportDir);
    expect(['verdict.json', 'index.html'].filter((name) => existsSync(file(name)))).toEqual([]);
    expect(readdirSync(file('allure-results'))).toEqual([MARKER]);
    expect(readdirSync(file('allure-report'))).toEqual([MARKER]);
    expect(folder.last).toEqual(JSON.parse(JSON.stringify(verdict)));
  });

  test.each([
    ['an empty folder', undefined],
    ['an empty verdict', ''],
    ['a verdict of another shape', '{"suite": {"name": "euid-conformance"}}'],
  ])('knows no last run in %s', (_, text) => {
    if (text !== undefined) writeFileSync(file('verdict.json'), text);
    using folder = takeReportFolder(reportDir);
    expect(folder.last).toBeUndefined();
  });

  test.each(['index.html', 'history.jsonl', 'verdict.json'])(
    'does not touch a file %s that no run made',
    (name) => {
      writeFileSync(file(name), '<title>my site</title>\n');
      expect(() => takeReportFolder(reportDir)).toThrow(expect.objectContaining({ code: 'foreign-file' }));
      expect(readFileSync(file(name), 'utf8')).toContain('my site');
    },
  );

  test.each(['allure-results', 'allure-report'])('does not touch a folder %s that no run made', (name) => {
    mkdirSync(file(name));
    writeFileSync(join(file(name), 'thesis.txt'), 'mine');
    expect(() => takeReportFolder(reportDir)).toThrow(expect.objectContaining({ code: 'foreign-folder' }));
    expect(readdirSync(file(name))).toEqual(['thesis.txt']);
  });

  test('makes a missing folder, but not below a file', () => {
    takeReportFolder(file('new'))[Symbol.dispose]();
    expect(readdirSync(file('new'))).toEqual([]);
    writeFileSync(file('file'), 'mine');
    expect(() => takeReportFolder(file('file/reports'))).toThrow(/is a file or below one/);
  });
});

test('a verdict that is taken back leaves no page either', () => {
  writeEarlier();
  discardVerdict({ reportDir });
  expect(['verdict.json', 'index.html'].filter((name) => existsSync(file(name)))).toEqual([]);
});
