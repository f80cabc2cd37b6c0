import { beforeAll, describe, expect, test } from 'vitest';
import { sharedScratchFolder } from '../../testing/scratch-folder.ts';
import {
  attachmentTypes,
  hasCodeLink,
  reportOnHostile,
  terminalControlLines,
  writtenTexts,
} from './hostile-report.ts';
import { hostileTexts } from './hostile-texts.ts';

// npm run report-safety opens the whole page in a browser; this tests what needs no browser.
describe('the report of an operator with hostile texts', () => {
  const folder = sharedScratchFolder();
  let output = '';

  beforeAll(async () => {
    output = await reportOnHostile(folder, [
      '--no-html',
      '--requirement=RF-ST-04,RF-ST-05,RF-ST-12,RF-ENC-03',
    ]);
  }, 60_000);

  test('shows the texts', () => {
    const attached = writtenTexts(folder).filter(({ name }) => name.endsWith('-attachment.txt'));
    expect(attached.filter(({ text }) => text.includes('onerror=')).length).toBeGreaterThan(0);
    expect(hostileTexts.some((text) => output.includes(text))).toBe(true);
  });

  test('does not control the terminal and does not reverse text', () => {
    expect(hostileTexts.flatMap(terminalControlLines).length).toBeGreaterThan(3);
    expect(terminalControlLines(output)).toEqual([]);
    const files = writtenTexts(folder).map(({ name, text }) => [
      name,
      terminalControlLines(text.replaceAll('\t', ' ')),
    ]);
    expect(files.filter(([, lines]) => lines?.length !== 0)).toEqual([]);
  });

  test('never looks like the verdict of another run', () => {
    expect(output).not.toMatch(/^conforms, exit code 0/m);
  });

  test('has a readable length', () => {
    expect(Math.max(...output.split('\n').map((line) => line.length))).toBeLessThan(5_000);
  });

  test('writes JSON that parses', () => {
    for (const { text } of writtenTexts(folder).filter(({ name }) => name.endsWith('.json'))) {
      expect(() => JSON.parse(text)).not.toThrow();
    }
  });

  test('attaches only plain text', () => {
    expect([...attachmentTypes(folder)]).toEqual(['text/plain .txt']);
  });
});

describe('a link that is code', () => {
  test.each([
    '<a href="javascript:alert(1)">x</a>',
    '<A class="a > b" disabled HREF=" javascript:alert(1)">x</A>',
    '<svg><a xlink:href="javascript:alert(1)">x</a></svg>',
  ])('is found in %s', (dom) => {
    expect(hasCodeLink(dom)).toBe(true);
  });

  test.each([
    '<p>&lt;a href="javascript:alert(1)"&gt;</p>',
    '<p title="<a href=&quot;javascript:alert(1)&quot;>">x</p>',
    '<p><a href="#x">x</a> href="javascript:alert(1)"</p>',
  ])('is not found in text: %s', (dom) => {
    expect(hasCodeLink(dom)).toBe(false);
  });
});
