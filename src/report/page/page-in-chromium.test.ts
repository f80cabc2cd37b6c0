import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RequirementId } from '../../contract/requirements.ts';
import { chromiumPath, openChromium } from '../../proof/testing/chromium.ts';
import { sampleCase, sampleFailure, sampleWaiver } from '../../run/testing/verdict-samples.ts';
import { Redactor } from '../../secret/redact.ts';
import { sharedScratchFolder } from '../../testing/scratch-folder.ts';
import { everythingFails, samplePage, sampleView } from '../testing/page-samples.ts';
import { renderReportPage } from './report-page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const openAll = "for (const one of document.querySelectorAll('details')) one.open = true";
const active = [sampleWaiver({ lastDay: '2026-12-04' })];
const failures = (test: string) =>
  [1, 2, 3].map((number) => ({
    ...sampleFailure({ test, message: `failure ${number} of ${test}` }),
    exchange: 12,
  }));
const violated = (id: string) =>
  sampleCase({
    requirement: id as RequirementId,
    test: id,
    outcome: 'violated',
    failures: failures(id),
    exchanges: [sampleView()],
  });
const pages = {
  failing: everythingFails('an operator says <b>this</b>'),
  printed: samplePage({ cases: ['RF-ST-04', 'RF-ST-10'].map(violated) }),
  untested: samplePage({ couldNotRun: 'the target does not answer', waivers: { files: [], active } }),
};

describe.skipIf(chromiumPath === undefined)('the page in Chromium', () => {
  const folder = sharedScratchFolder();
  let browser: Browser;
  let page: Page;
  const told: string[] = [];

  beforeAll(async () => {
    for (const [name, input] of Object.entries(pages)) {
      writeFileSync(join(folder, `${name}.html`), renderReportPage(input, new Redactor()));
    }
    browser = await openChromium();
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    page = await context.newPage();
    page.on('console', (message) => told.push(message.text()));
    page.on('pageerror', (error) => told.push(String(error)));
    page.on('request', (request) => {
      if (!/^(?:file|data):/.test(request.url())) told.push(`request to ${request.url()}`);
    });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
  });

  const open = (name: keyof typeof pages) => page.goto(`file://${join(folder, `${name}.html`)}`);

  test.each(['failing', 'untested'] as const)(
    'writes nothing to the console and asks for nothing: %s',
    async (name) => {
      told.length = 0;
      await open(name);
      await page.waitForLoadState('networkidle');
      expect(told).toEqual([]);
    },
  );

  test('leads to a violation and its evidence by two clicks', async () => {
    await open('failing');
    await page.click('header .culprits a >> nth=1');
    expect(new URL(page.url()).hash).toBe('#violation-RF-REQ-02');
    const evidence = page.locator('#violation-RF-REQ-02 .exchange').first();
    await evidence.locator('summary').click();
    expect(await evidence.locator('pre').first().isVisible()).toBe(true);
    expect(await evidence.innerText()).toContain('an operator says <b>this</b>');
  });

  test.each([390, 1280, 2560])('fits into %i pixels', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    for (const name of ['failing', 'untested'] as const) {
      await open(name);
      await page.evaluate(openAll);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    }
  });

  test.each([
    ['failing', 'light'],
    ['failing', 'dark'],
    ['untested', 'light'],
  ] as const)('axe finds nothing serious: %s, %s', async (name, colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await open(name);
    await page.evaluate(openAll);
    await page.evaluate(axe);
    const { violations } = await page.evaluate<AxeResults>('axe.run({ resultTypes: ["violations"] })');
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  test('filters the coverage, and shows a row again that a link leads to', async () => {
    await open('failing');
    const rows = page.locator('.matrix tr[data-verdict]:visible');
    const all = await rows.count();
    await page.selectOption('select[name=part]', 'encryption');
    expect(await rows.count()).toBeLessThan(all);
    expect(await page.locator('.filters output').innerText()).toBe(
      `${await rows.count()} of ${all} requirements`,
    );
    await page.evaluate("location.hash = '#row-RF-REQ-01'");
    await expect.poll(() => page.locator('#row-RF-REQ-01').isVisible()).toBe(true);
  });

  test('copies the command that shows a failure again', async () => {
    await open('failing');
    await page.locator('.replay .copy').first().click();
    const copied = await page.evaluate('navigator.clipboard.readText()');
    expect(copied).toBe(await page.locator('.replay code').first().innerText());
  });

  test.each([true, false])('prints to the last failure, with scripts: %s', async (javaScriptEnabled) => {
    const context = await browser.newContext({ javaScriptEnabled });
    const printed = await context.newPage();
    await printed.goto(`file://${join(folder, 'printed.html')}`);
    // Text in a PDF is numbers of glyphs, but the outline has the words of every heading that was printed.
    const pdf = (await printed.pdf({ outline: true, tagged: true })).toString('latin1');
    await context.close();
    const printedHeadings = [...pdf.matchAll(/\/Title \((failure [^)]*)\)/g)].map(([, heading]) => heading);
    expect(printedHeadings).toEqual(
      [...failures('RF-ST-04'), ...failures('RF-ST-10')].map(({ message }) => message),
    );
  });
});
