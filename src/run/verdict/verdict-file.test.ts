import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { Redactor } from '../../secret/redact.ts';
import { scratchFolder } from '../../testing/scratch-folder.ts';
import {
  sampleCase,
  sampleFailure,
  sampleInput,
  sampleRequirement,
  sampleWaiver,
} from '../testing/verdict-samples.ts';
import { foldVerdict } from './verdict.ts';
import { assertVerdict, removeEarlierVerdict, VerdictError, writeVerdict } from './verdict-file.ts';

let folder: string;
beforeEach(() => {
  folder = scratchFolder();
});

const key = 'UID2-C-I-999-aBcDeF.0123456789abcdefghijKLMN=';
const replay = 'npm test -- --target=mock --seed 8812 --path RF-ST-04.empty-body:0:1:mGHAAAAAAAAAAAAAAAAAAB1';
const failure = sampleFailure({ message: `sent ${key}`, actual: `got ${'Ab1'.repeat(20)}`, replay });
const verdict = foldVerdict(
  sampleInput({
    cases: [sampleCase({ outcome: 'violated', failures: [failure], observations: [key] })],
    waivers: { files: [], active: [sampleWaiver({ expires: '2027-01-31', link: 'https://example.com/x' })] },
    couldNotRun: `refused ${key}`,
  }),
  [sampleRequirement(), sampleRequirement({ id: 'RF-KEY-04' })],
);

describe('writeVerdict', () => {
  test('writes one valid file, and nothing beside it', () => {
    const path = writeVerdict(verdict, join(folder, 'new'), new Redactor());
    const written: unknown = JSON.parse(readFileSync(path, 'utf8'));
    expect(() => assertVerdict(written)).not.toThrow();
    expect(readdirSync(join(folder, 'new'))).toEqual(['verdict.json']);
  });

  test('hides secrets in every free text and leaves ids, keys and commands whole', () => {
    const text = readFileSync(writeVerdict(verdict, folder, new Redactor([key])), 'utf8');
    expect(text).not.toContain('aBcDeF');
    expect(text).not.toContain('Ab1Ab1');
    const [written] = (JSON.parse(text) as typeof verdict).requirements;
    expect(written?.failures[0]).toMatchObject({ test: failure.test, replay, facts: failure.facts });
    expect(written?.waiver).toMatchObject({ source: 'waivers.json:3', link: 'https://example.com/x' });
  });

  test.each([
    ['a word that is none', { verdict: 'fine' }],
    ['an exit code that no verdict has', { exitCode: 2 }],
    ['a field that is not published', { extra: 1 }],
    ['a number that JSON cannot carry', { durationMs: Number.NaN }],
  ])('refuses %s', (_, changes) => {
    const wrong = { ...verdict, ...changes } as typeof verdict;
    expect(() => writeVerdict(wrong, folder, new Redactor())).toThrow(VerdictError);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('removeEarlierVerdict', () => {
  test('removes the verdict and nothing else', () => {
    writeVerdict(verdict, folder, new Redactor());
    writeFileSync(join(folder, 'mine.txt'), '');
    removeEarlierVerdict(folder);
    expect(readdirSync(folder)).toEqual(['mine.txt']);
    expect(existsSync(folder)).toBe(true);
  });

  test('removes what a run left that was killed while it wrote, and nothing of a like name', () => {
    for (const name of ['verdict.json.123.tmp', 'verdict.json.tmp', 'my-verdict.json.123.tmp']) {
      writeFileSync(join(folder, name), '');
    }
    removeEarlierVerdict(folder);
    expect(readdirSync(folder).sort()).toEqual(['my-verdict.json.123.tmp', 'verdict.json.tmp']);
  });

  test('is content when there is none', () => {
    expect(() => removeEarlierVerdict(join(folder, 'absent'))).not.toThrow();
  });
});
