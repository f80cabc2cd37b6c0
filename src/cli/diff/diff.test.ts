import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  sampleCase,
  sampleFailure,
  sampleInput,
  sampleRequirement,
  sampleWaiver,
} from '../../run/testing/verdict-samples.ts';
import { foldVerdict } from '../../run/verdict/verdict.ts';
import type { RunVerdict } from '../../run/verdict/verdict-value.ts';
import { noWaivers } from '../../run/waivers/waiver.ts';
import { sharedScratchFolder } from '../../testing/scratch-folder.ts';
import { capturedIo } from '../testing/captured-io.ts';
import { type DiffOptions, diffCommand } from './diff.ts';

const folder = sharedScratchFolder();
const should = sampleRequirement({ id: 'RF-BODY-09', keyword: 'SHOULD' });
const catalogue = [sampleRequirement(), sampleRequirement({ id: 'RF-ST-05' }), should];

const passed = [
  sampleCase(),
  sampleCase({ requirement: 'RF-ST-05' }),
  sampleCase({ requirement: 'RF-BODY-09' }),
];
const [first, second, third] = passed as [(typeof passed)[0], (typeof passed)[0], (typeof passed)[0]];
const violated = { outcome: 'violated' as const, failures: [sampleFailure()] };
const untested = { outcome: 'not-testable' as const, reason: 'no key' };

function written(name: string, changes: Parameters<typeof sampleInput>[0]): string {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  const verdict: RunVerdict = foldVerdict(sampleInput(changes), catalogue);
  writeFileSync(join(path, 'verdict.json'), JSON.stringify(verdict));
  return path;
}

const good = written('good', { cases: passed });
const wrong = written('wrong', { cases: [{ ...first, ...violated }, second, third] });
const blind = written('blind', { cases: [first, { ...second, ...untested }, third] });
const waivers = { ...noWaivers, active: [sampleWaiver()] };
const excused = written('excused', { cases: [{ ...first, ...violated }, second, third], waivers });
const excusedAndBlind = written('excused-and-blind', {
  cases: [{ ...first, ...violated }, { ...second, ...untested }, third],
  waivers,
});
const elsewhere = written('elsewhere', {
  cases: [
    { ...first, outcome: 'violated', failures: [sampleFailure({ test: 'RF-ST-04.no-body' })] },
    ...[second, third],
  ],
});
const sloppy = written('sloppy', { cases: [first, second, { ...third, ...violated }] });

function diff(before: string, now: string, options: DiffOptions = {}) {
  const { io, out } = capturedIo();
  const exitCode = diffCommand(before, now, options, io);
  return { exitCode, text: out.join('\n') };
}

test.each([
  [good, good, 0, 'The same: nothing changed in 3 requirements.'],
  [good, wrong, 1, 'Worse: 1 requirement is violated that was not.'],
  [wrong, good, 0, 'Better: 1 requirement is no longer violated.'],
  [good, blind, 1, 'Worse: 1 requirement is not tested that was.'],
  [blind, good, 0, 'Better: 1 requirement was not tested and now holds.'],
  [good, excused, 0, 'Newly waived: 1 requirement is violated as its waiver says.'],
  [wrong, excused, 0, 'Newly waived: 1 requirement is violated as its waiver says.'],
  [good, excusedAndBlind, 1, 'Worse: 1 requirement is not tested that was.'],
  [excused, good, 0, 'Better: 1 requirement is no longer violated.'],
  [wrong, elsewhere, 0, 'Neither better nor worse.'],
  [elsewhere, wrong, 0, 'Neither better nor worse.'],
  [good, sloppy, 0, 'Neither better nor worse.'],
  [wrong, blind, 1, 'Worse: 1 requirement is not tested that was.'],
])('from %s to %s ends in %i', (before, now, exitCode, sentence) => {
  const text = diff(before, now);
  expect([text.exitCode, text.text.split('\n')[0]]).toEqual([exitCode, sentence]);
  expect(diff(before, now, { markdown: true })).toMatchObject({
    exitCode,
    text: expect.stringContaining(sentence),
  });
});

test('a violated SHOULD is worse where that is asked for', () => {
  expect(diff(good, sloppy, { failOn: 'should' }).exitCode).toBe(1);
});

test('what fails now is shown with its sentence, what was expected and what came', () => {
  expect(diff(good, wrong).text.split('\n').slice(3)).toEqual([
    '',
    'Newly failing: 1',
    '  ✗ RF-ST-04 MUST conforms → violates (worse)',
    '      An empty body is a client error.',
    '      expected  HTTP 400 client_error',
    '      got       HTTP 400 invalid_token (plain)',
    '',
    'Unchanged: 2',
  ]);
});

test('what a waiver excuses now is shown with its reason', () => {
  expect(diff(good, excused).text.replace(/\s+/g, ' ')).toContain(
    'Newly waived: 1 ~ RF-ST-04 MUST conforms → waived the operator takes an empty body for an invalid token (waivers.json:3)',
  );
});

test('what is better too stands in the same sentence', () => {
  expect(diff(blind, excused, { markdown: true }).text).toContain(
    'Newly waived: 1 requirement is violated as its waiver says, 1 requirement was not tested and now holds.',
  );
});

test.each([
  [wrong, elsewhere, 'now also by RF-ST-04.no-body, no longer by RF-ST-04.empty-body'],
  [elsewhere, wrong, 'now also by RF-ST-04.empty-body, no longer by RF-ST-04.no-body'],
])('tests that fail now and no longer are named, from %s to %s', (before, now, words) => {
  expect(diff(before, now).text.replace(/\s+/g, ' ')).toContain(words);
  expect(diff(before, now, { markdown: true }).text).toContain(words);
});

test('one test less that fails is a change too', () => {
  const failures = [sampleFailure(), sampleFailure({ test: 'RF-ST-04.no-body' })];
  const both = written('both', { cases: [{ ...first, outcome: 'violated', failures }, second, third] });
  expect(diff(both, wrong).text.replace(/\s+/g, ' ')).toContain(
    'Changed otherwise: 1 ~ RF-ST-04 MUST violates → violates, no longer by RF-ST-04.no-body',
  );
});

test('what cannot be tested now stands under its reason', () => {
  expect(diff(good, blind).text).toContain('\n  ? no key\n      RF-ST-05 MUST (worse)\n');
});

test('JSON has the result, both runs and every change', () => {
  const { text } = diff(good, join(wrong, 'verdict.json'), { json: true });
  expect(JSON.parse(text)).toMatchObject({
    result: 'worse',
    before: { target: 'mock', headline: 'conforms', exitCode: 0 },
    now: { headline: 'violates', exitCode: 1 },
    newlyFailing: [{ id: 'RF-ST-04', before: 'conforms', now: 'violates', worse: 'violated' }],
    unchanged: 2,
  });
});

test('a target cannot put markup into the Markdown', () => {
  const target = { name: '`<script>` [x](y)', baseUrl: 'http://localhost', capabilities: {} };
  const hostile = written('hostile', { cases: passed, target });
  expect(diff(good, hostile, { markdown: true }).text).toContain('Now: `` `<script>` [x](y), ');
});

const other = (name: string, changes: Parameters<typeof sampleInput>[0]) =>
  written(name, { cases: passed, ...changes });

test.each([
  ['a folder without a verdict', folder, /cannot be read \(ENOENT\): name the verdict\.json/],
  ['another revision', other('later', { revision: '2026-07' }), /of revision 2023-08 .* of 2026-07/],
  ['another scope', other('chosen', { selection: ['RF-ST-04'] }), /all requirements .* chosen requirements/],
])('%s cannot be compared', (_, path, message) => {
  expect(() => diff(good, path)).toThrow(message);
});

test('runs of different chosen requirements cannot be compared', () => {
  const one = other('one', { selection: ['RF-ST-04'] });
  const two = other('two', { selection: ['RF-ST-05'] });
  expect(() => diff(one, two)).toThrow(/is of RF-ST-04 and .* of RF-ST-05/);
  expect(diff(one, one).exitCode).toBe(0);
});
