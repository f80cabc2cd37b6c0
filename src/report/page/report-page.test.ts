import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { hostileTexts } from '../../proof/report-safety/hostile-texts.ts';
import {
  sampleCase,
  sampleFailure,
  sampleRequirement,
  sampleWaiver,
} from '../../run/testing/verdict-samples.ts';
import { Redactor } from '../../secret/redact.ts';
import { everythingFails, samplePage, sampleView } from '../testing/page-samples.ts';
import type { PageInput } from './page-input.ts';
import { renderReportPage } from './report-page.ts';

const catalogue = [sampleRequirement(), sampleRequirement({ id: 'RF-KEY-04', part: 'key-rotation' })];
const violated = sampleCase({
  outcome: 'violated',
  failures: [{ ...sampleFailure(), exchange: 12 }],
  exchanges: [sampleView({ index: 11 }), sampleView()],
  kind: 'scenario',
});
const passed = sampleCase({ requirement: 'RF-KEY-04', part: 'key-rotation', test: 'RF-KEY-04.a' });

const render = (input: PageInput, redactor = new Redactor()) => renderReportPage(input, redactor);
const section = (page: string, id: string) =>
  new RegExp(`<section id="${id}"[\\s\\S]*?</section>\n<section|<section id="${id}"[\\s\\S]*</section>`).exec(
    page,
  )?.[0] ?? '';
const textOf = (markup: string) => markup.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

describe('the page of a run', () => {
  const page = render(samplePage({ cases: [violated, passed] }, catalogue));

  test('has its sections in the order in which a reader asks', () => {
    const ids = [...page.matchAll(/<section id="([a-z]+)"/g)].map(([, id]) => id);
    const asked = ['subject', 'violations', 'coverage', 'waivers', 'gaps', 'divergences', 'run', 'since'];
    expect(ids).toEqual(asked);
    expect(page.indexOf('<h1>')).toBeLessThan(page.indexOf('<section id="subject"'));
  });

  test('shows a violation with expected, got, its source, its exchange and the command', () => {
    const shown = textOf(section(page, 'violations'));
    expect(shown).toContain('Expected HTTP 400 client_error Got HTTP 400 invalid_token (plain)');
    expect(shown).toContain('page 2023-08 token-refresh, Response Status Codes (table)');
    expect(shown).toMatch(/Exchange 12: POST .* Other exchanges of this test Exchange 11/);
    expect(shown).toContain('--seed 7 --path RF-ST-04.empty-body');
  });

  test('allows its own style and script by their hashes, and no request', () => {
    const policy = /content="(default-src [^"]*)"/.exec(page)?.[1]?.replaceAll('&#39;', "'") ?? '';
    for (const name of ['style', 'script']) {
      const text = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(page)?.[1] ?? '';
      const hash = createHash('sha256').update(text).digest('base64');
      expect(policy).toContain(`${name}-src 'sha256-${hash}'`);
    }
    expect(policy).toMatch(/^default-src 'none'/);
    expect(page).not.toMatch(/ style="| on[a-z]+="| src="/);
  });

  test('claims no share of anything', () => {
    const text = textOf(page.replace(/<style>[\s\S]*?<\/style>|<script>[\s\S]*?<\/script>/g, ''));
    expect(text).not.toMatch(/\d\s?%|per ?cent/i);
  });

  test('leads to Allure only where there is such a report', () => {
    expect(page).not.toContain('Allure');
    const input = samplePage({ cases: [violated, passed], allure: 'allure-report/index.html' }, catalogue);
    expect(render(input)).toContain('<a href="allure-report/index.html">');
  });
});

describe('waivers', () => {
  test('are sorted by the days that they have left, with their dates', () => {
    const active = [
      sampleWaiver({ requirement: 'RF-KEY-04', kind: 'not-testable', source: 'w.json:9' }),
      sampleWaiver({ lastDay: '2026-12-04', source: 'w.json:3' }),
      sampleWaiver({ lastDay: '2026-11-20', expiredOn: '2026-11-20', source: 'w.json:6' }),
    ];
    const input = samplePage({ cases: [violated, passed], waivers: { files: [], active } }, catalogue);
    const days = [...section(render(input), 'waivers').matchAll(/<td class="days \w+">(.*?)<\/td>/g)];
    expect(days.map(([, cell = '']) => textOf(cell).trim())).toEqual([
      '-4 days ended 2026-11-20',
      '10 days until 2026-12-04',
      'no date',
    ]);
  });
});

describe('however badly a run fails', () => {
  const long = `${'w'.repeat(1_990)}<>&"'`;

  test.each([
    ['long texts', long],
    ['texts that grow when they are escaped', '"'.repeat(2_000)],
    ['many short texts', 'no'],
  ])('the page stays small and shows every violation, with %s', (_, text) => {
    const page = render(everythingFails(text));
    expect(Buffer.byteLength(page)).toBeLessThan(300_000);
    const ids = new Set([...page.matchAll(/<article class="violation" id="violation-([^"]+)"/g)]);
    expect(ids.size).toBeGreaterThan(60);
    expect([...page.matchAll(/<dt>Got<\/dt>/g)].length).toBeGreaterThanOrEqual(ids.size);
    expect(page).toMatch(/<\/html>\n$/);
  });

  test.each(hostileTexts.map((text, at) => [at, text] as const))(
    'hostile text %i stays a text',
    (_, text) => {
      const page = render(everythingFails(text.slice(0, 2_000)));
      const tags = new Set([...page.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, name]) => name));
      expect([...tags].filter((name) => ['img', 'iframe', 'object'].includes(name ?? ''))).toEqual([]);
      expect([...page.matchAll(/<script/g)]).toHaveLength(1);
      expect(page).not.toMatch(/href="(?!#|https:\/\/euid\.eu\/|data:image|verdict\.json)/);
    },
  );
});

test('nothing secret is in the page, wherever it stood', () => {
  const secret = 'U2VjcmV0LXdpdGgtMzItYnl0ZXMtaW4taXQtb2theSE=';
  const page = render(everythingFails(`before ${secret} after`), new Redactor([secret]));
  expect(page).toContain('[redacted 44 chars');
  expect(page).not.toContain(secret);
});
