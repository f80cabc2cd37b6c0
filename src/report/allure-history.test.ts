import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scratchFolder } from '../testing/scratch-folder.ts';
import { HISTORY_RUNS, isHistory, readHistory } from './allure-history.ts';

const entry = (number: number) => JSON.stringify({ uuid: `run ${number}`, testResults: {} });

describe('the history of runs', () => {
  test.each([
    ['is empty where there is none', undefined, ''],
    ['is what Allure wrote', `${entry(1)}\n${entry(2)}\n`, `${entry(1)}\n${entry(2)}\n`],
    ['leaves out what a killed run left', `${entry(1)}\n{"uuid": "run`, `${entry(1)}\n`],
    ['leaves out what is no run', `${entry(1)}\n{"uuid": 7}\nnull\n`, `${entry(1)}\n`],
  ])('%s', (_, text, read) => {
    const file = join(scratchFolder(), 'history.jsonl');
    if (text !== undefined) writeFileSync(file, text);
    expect(readHistory(file)).toBe(read);
  });

  test('keeps no labels, which are half of the file', () => {
    const file = join(scratchFolder(), 'history.jsonl');
    const testResults = { a: { status: 'passed', labels: [{ name: 'epic', value: 'x' }] } };
    writeFileSync(file, `${JSON.stringify({ uuid: 'run', testResults })}\n`);
    expect(JSON.parse(readHistory(file))).toEqual({
      uuid: 'run',
      testResults: { a: { status: 'passed', labels: [] } },
    });
  });

  test('leaves room for this run', () => {
    const file = join(scratchFolder(), 'history.jsonl');
    writeFileSync(file, [...Array(50).keys()].map((number) => `${entry(number)}\n`).join(''));
    const lines = readHistory(file).trimEnd().split('\n');
    expect([lines.length, lines.at(-1)]).toEqual([HISTORY_RUNS - 1, entry(49)]);
  });

  test.each([
    [`${entry(1)}\n`, true],
    ['my history\n', false],
    ['{}\n', false],
  ])('recognizes %s: %s', (text, isOwn) => {
    expect(isHistory(text)).toBe(isOwn);
  });
});
