import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { chromiumPath, openChromium } from '../proof/testing/chromium.ts';
import { sampleCase, sampleInput, sampleRequirement } from '../run/testing/verdict-samples.ts';
import { foldVerdict } from '../run/verdict/verdict.ts';
import { Redactor } from '../secret/redact.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';
import { isHistory } from './allure-history.ts';
import { ConformanceAllureReporter } from './allure-reporter.ts';
import { writeHtmlReport } from './html.ts';
import { MARKER } from './report-folder.ts';

let folder: string;
beforeEach(() => {
  folder = scratchFolder();
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const options = () => ({
  resultsDir: join(folder, 'allure-results'),
  outputDir: join(folder, 'allure-report'),
  title: 'Conformance of a test',
});

describe('writeHtmlReport', () => {
  test('makes one page that contains the results and no external script', async () => {
    const record = sampleCase();
    const verdict = foldVerdict(sampleInput({ cases: [record] }), [sampleRequirement()]);
    new ConformanceAllureReporter(options().resultsDir, new Redactor()).writeResults(verdict, [record]);
    const path = await writeHtmlReport(options());
    const page = readFileSync(path, 'utf8');
    expect(readdirSync(options().outputDir).sort()).toEqual([MARKER, 'index.html']);
    expect(page).toContain('<title> Conformance of a test </title>');
    // Allure stores its data in base64.
    const tree = /d\("widgets\/default\/tree\.json","([^"]+)"\)/.exec(page)?.[1] ?? '';
    expect(Buffer.from(tree, 'base64').toString('utf8')).toContain('RF-ST-04 MUST: An empty body');
    expect(page.match(/<script[^>]{0,40}src\s*=\s*["']?(https?:)?\/\//i)).toBeNull();
    expect(page).not.toMatch(/googletagmanager|gtag\(/);
  });

  test('adds the run to the history of earlier ones', async () => {
    const record = sampleCase();
    const verdict = foldVerdict(sampleInput({ cases: [record] }), [sampleRequirement()]);
    const historyFile = join(folder, 'history.jsonl');
    for (const runs of [1, 2]) {
      new ConformanceAllureReporter(options().resultsDir, new Redactor()).writeResults(verdict, [record]);
      await writeHtmlReport({ ...options(), historyFile });
      expect(readFileSync(historyFile, 'utf8').trimEnd().split('\n')).toHaveLength(runs);
      expect(isHistory(readFileSync(historyFile, 'utf8'))).toBe(true);
    }
    expect(readdirSync(folder).sort()).toEqual(['allure-report', 'allure-results', 'history.jsonl']);
  }, 30_000);

  test.skipIf(chromiumPath === undefined)(
    'says nothing to the console of a browser',
    async () => {
      const record = sampleCase();
      const verdict = foldVerdict(sampleInput({ cases: [record] }), [sampleRequirement()]);
      new ConformanceAllureReporter(options().resultsDir, new Redactor()).writeResults(verdict, [record]);
      const path = await writeHtmlReport(options());
      const browser = await openChromium();
      const page = await browser.newPage();
      const told: string[] = [];
      page.on('console', (message) => told.push(message.text()));
      page.on('request', (request) => told.push(...(/^https?:/.test(request.url()) ? [request.url()] : [])));
      await page.goto(`file://${path}`);
      await page.locator('[data-testid]').first().waitFor();
      await browser.close();
      expect(told).toEqual([]);
    },
    30_000,
  );

  test('takes the name of a folder as it is, and not for a pattern', async () => {
    const record = sampleCase();
    const verdict = foldVerdict(sampleInput({ cases: [record] }), [sampleRequirement()]);
    const named = (name: string) => join(folder, 'r[1]{a,b}*(c)?\\d', name);
    const resultsDir = named('allure-results');
    new ConformanceAllureReporter(resultsDir, new Redactor()).writeResults(verdict, [record]);
    const path = await writeHtmlReport({ ...options(), resultsDir, outputDir: named('allure-report') });
    expect(readFileSync(path, 'utf8')).toContain('</html>');
  });

  test('reports that Allure cannot make the page', async () => {
    await expect(writeHtmlReport(options())).rejects.toThrow(
      expect.objectContaining({ code: 'html-failed' }),
    );
  });

  test('reports where there is no space left, because the user can fix that', async () => {
    const full = "throw new Error('ENOSPC: no space left on device, write')";
    vi.stubEnv('NODE_OPTIONS', `--import=data:text/javascript,${encodeURIComponent(full)}`);
    await expect(writeHtmlReport(options())).rejects.toThrow(
      expect.objectContaining({ code: 'unwritable', message: expect.stringContaining('make room') }),
    );
  });

  test('does not mistake the name of a folder for a full disk', async () => {
    const named = { ...options(), resultsDir: join(folder, 'ENOSPC') };
    await expect(writeHtmlReport(named)).rejects.toThrow(expect.objectContaining({ code: 'html-failed' }));
  });

  test.each([
    ['before it began', () => AbortSignal.abort()],
    ['while it works', () => AbortSignal.timeout(20)],
  ])('is ended by its signal %s and leaves no partial page', async (_, stop) => {
    // Takes longer than the test may take, unless it is ended.
    const busy = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20_000)';
    vi.stubEnv('NODE_OPTIONS', `--import=data:text/javascript,${encodeURIComponent(busy)}`);
    await expect(writeHtmlReport({ ...options(), stop: stop() })).rejects.toThrow(
      expect.objectContaining({ code: 'html-ended' }),
    );
    expect(readdirSync(options().outputDir)).toEqual([MARKER]);
  });

  test('does not touch a folder that it did not make', async () => {
    writeFileSync(join(folder, 'mine.txt'), '');
    const foreign = { ...options(), outputDir: folder };
    await expect(writeHtmlReport(foreign)).rejects.toThrow(
      expect.objectContaining({ code: 'foreign-folder' }),
    );
    expect(readdirSync(folder)).toEqual(['mine.txt']);
  });
});
