import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  sampleCase,
  sampleFailure,
  sampleInput,
  sampleRequirement,
} from '../../run/testing/verdict-samples.ts';
import type { Signal } from '../../run/verdict/run-facts.ts';
import { foldVerdict } from '../../run/verdict/verdict.ts';
import { noWaivers } from '../../run/waivers/waiver.ts';
import { resolveTarget } from '../../targets/resolve-target.ts';
import { scratchFolder } from '../../testing/scratch-folder.ts';
import type { RunOptions } from './run-options.ts';
import { writeReports } from './write-reports.ts';

let reportDir: string;
beforeEach(() => {
  reportDir = scratchFolder();
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const permissions = { allowProduction: false, allowInsecure: false };
const violated = sampleCase({ outcome: 'violated', failures: [sampleFailure()] });

function write(options: Partial<RunOptions> = {}, signals: { before?: Signal; during?: Signal } = {}) {
  const cases = [violated];
  const controller = new AbortController();
  if (signals.before !== undefined) controller.abort();
  const said: string[] = [];
  const errors: string[] = [];
  const ended = writeReports({
    verdict: foldVerdict(sampleInput({ cases }), [sampleRequirement()]),
    cases,
    waivers: noWaivers,
    target: resolveTarget('mock', {}, permissions),
    options: {
      ...{ target: 'mock', revision: '2023-08', maxWait: 0, reportDir, html: false, verbose: false },
      ...permissions,
      ...options,
    },
    io: { out: (line) => void said.push(line), err: (line) => void errors.push(line) },
    stop: { signal: controller.signal, received: () => signals.before ?? signals.during },
  });
  if (signals.during !== undefined) controller.abort();
  return { ended, said, errors };
}

const page = () => join(reportDir, 'index.html');
const allurePage = () => join(reportDir, 'allure-report', 'index.html');

describe('writeReports', () => {
  test('writes the verdict and the results, names the verdict, and ends with its exit code', async () => {
    const { ended, said } = write();
    expect(await ended).toBe(1);
    expect(said.join('\n')).toContain(`report: ${join(reportDir, 'verdict.json')}`);
    expect(JSON.parse(readFileSync(join(reportDir, 'verdict.json'), 'utf8'))).toMatchObject({ exitCode: 1 });
    const results = readdirSync(join(reportDir, 'allure-results'));
    expect(results.filter((name) => name.endsWith('-result.json'))).toHaveLength(1);
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s while the page is made ends with %i and keeps the verdict', async (during, exitCode) => {
    const { ended, said, errors } = write({ html: true }, { during });
    expect(await ended).toBe(exitCode);
    expect(errors).toEqual([
      `ended by ${during} before the Allure report was made; verdict.json and index.html are complete`,
    ]);
    expect(said.join('\n')).toContain('violates, exit code 1');
    expect(said.join('\n')).toContain(`report: ${page()}`);
    expect([existsSync(join(reportDir, 'verdict.json')), existsSync(allurePage())]).toEqual([true, false]);
    expect(readFileSync(page(), 'utf8')).not.toContain('Allure');
  });

  test('a run that was ended earlier still gets its page', async () => {
    const { ended, said } = write({ html: true }, { before: 'SIGINT' });
    expect(await ended).toBe(1);
    expect(said.join('\n')).toContain(`report: ${page()}`);
    expect(readFileSync(page(), 'utf8')).toContain('href="allure-report/index.html"');
    expect(readFileSync(allurePage(), 'utf8')).toContain('Conformance of mock, 2023-08: violates');
  });

  test('prints the summary even if a report cannot be written', async () => {
    mkdirSync(join(reportDir, 'allure-results'));
    writeFileSync(join(reportDir, 'allure-results', 'thesis.txt'), 'mine');
    const { ended, said } = write();
    await expect(ended).rejects.toThrow(expect.objectContaining({ code: 'foreign-folder' }));
    expect(said.join('\n')).toContain('violates, exit code 1');
    expect(said.join('\n')).not.toContain('report: ');
  });

  test('writes a waiver template for the open findings', async () => {
    const writeWaivers = join(reportDir, 'waivers.json');
    const { ended, said } = write({ writeWaivers });
    await ended;
    expect(said.at(-2)).toBe(
      `waiver template: ${writeWaivers}; fill in owners and dates, and use it with --waivers`,
    );
    expect(readFileSync(writeWaivers, 'utf8')).toContain('"RF-ST-04"');
  });

  test('writes what other tools read where the options say', async () => {
    const [har, junit] = [join(reportDir, 'a.har'), join(reportDir, 'junit.xml')];
    await write({ har, junit }).ended;
    expect(JSON.parse(readFileSync(har, 'utf8'))).toHaveProperty('log.version', '1.2');
    expect(readFileSync(join(reportDir, 'exchanges.har'), 'utf8')).toBe(readFileSync(har, 'utf8'));
    expect(readFileSync(junit, 'utf8')).toContain('<failure type="violates"');
  });

  test.each([['har'], ['junit']])('reports --%s that cannot be written, with advice', async (option) => {
    writeFileSync(join(reportDir, 'file'), 'mine');
    const path = join(reportDir, 'file', 'x');
    await expect(write({ [option]: path }).ended).rejects.toThrow(`${path} cannot be written`);
  });

  test('reports a template that cannot be written, with advice', async () => {
    writeFileSync(join(reportDir, 'file'), 'mine');
    const writeWaivers = join(reportDir, 'file', 'waivers.json');
    await expect(write({ writeWaivers }).ended).rejects.toThrow(`${writeWaivers} cannot be written`);
  });
});

describe('the summary', () => {
  const wasTty = process.stdout.isTTY;
  afterEach(() => {
    process.stdout.isTTY = wasTty;
  });

  test.each([
    ['on a terminal', true, undefined, true],
    ['on a terminal without colours', true, '1', false],
    ['in a file', false, undefined, false],
  ])('%s has colours or not', async (_, isTty, noColor, hasColors) => {
    process.stdout.isTTY = isTty;
    vi.stubEnv('NO_COLOR', noColor);
    vi.stubEnv('FORCE_COLOR', undefined);
    const { ended, said } = write();
    await ended;
    expect(said.join('\n').includes('\u001b[31m')).toBe(hasColors);
  });
});
