import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sharedScratchFolder } from '../../testing/scratch-folder.ts';
import type { Facts } from '../evidence/case-record.ts';
import {
  sampleCase,
  sampleFailure,
  sampleInput,
  sampleRequirement,
  sampleWaiver,
} from '../testing/verdict-samples.ts';
import { loadWaivers, noWaivers } from '../waivers/waiver.ts';
import { foldVerdict } from './verdict.ts';
import { renderWaiver, writeWaiverTemplate } from './waiver-template.ts';

const folder = sharedScratchFolder();

const violated = sampleCase({ outcome: 'violated', failures: [sampleFailure(), sampleFailure()] });
const catalogue = [sampleRequirement(), sampleRequirement({ id: 'RF-KEY-04' })];
const verdict = foldVerdict(sampleInput({ cases: [violated] }), catalogue);
const seen = { ...sampleFailure().facts, input: ['empty body'] };
const days = { revision: '2023-08', today: '2026-11-24' } as const;

function filledIn(text: string): string {
  return text.replaceAll(/"<role[^"]*>"/g, '"maintainers"').replaceAll(/"<YYYY[^"]*>"/g, '"2027-01-31"');
}

describe('writeWaiverTemplate', () => {
  test('writes every open requirement; loading refuses it until owner and date are filled in', () => {
    const path = join(folder, 'open.json');
    expect(writeWaiverTemplate(verdict, noWaivers, path)).toBe(true);
    expect(() => loadWaivers(path, days)).toThrow(expect.objectContaining({ code: 'unfilled' }));
    writeFileSync(path, filledIn(readFileSync(path, 'utf8')));
    const waivers = loadWaivers(path, days);
    const again = foldVerdict(sampleInput({ cases: [violated], waivers }), catalogue);
    expect(again.requirements.map(({ verdict: word }) => word)).toEqual(['waived', 'not-testable']);
    expect([again.verdict, again.exitCode]).toEqual(['conforms', 0]);
  });

  test('leaves out what had no turn because the run was stopped', () => {
    const stopped = 'the driver was given up';
    const cases = [
      violated,
      sampleCase({ requirement: 'RF-KEY-04', outcome: 'not-testable', reason: stopped }),
    ];
    const path = join(folder, 'stopped.json');
    writeWaiverTemplate(foldVerdict(sampleInput({ cases, stopped }), catalogue), noWaivers, path);
    const { waivers } = JSON.parse(readFileSync(path, 'utf8')) as { waivers: { kind: string }[] };
    expect(waivers.map(({ kind }) => kind)).toEqual(['violation']);
  });

  test('keeps what is waived already: it extends the file in use and restates what a waiver expects', () => {
    const used = join(folder, 'used.json');
    const { requirement, kind, reason, owner } = sampleWaiver();
    const expectation = [{ input: ['form'], httpStatus: 500 }];
    writeFileSync(
      used,
      JSON.stringify({
        recorded: 'an operator',
        waivers: [{ requirement, kind, reason, owner, expect: expectation }],
      }),
    );
    const waivers = loadWaivers(used, days);
    const path = join(folder, 'more.json');
    writeWaiverTemplate(foldVerdict(sampleInput({ cases: [violated], waivers }), catalogue), waivers, path);
    writeFileSync(path, filledIn(readFileSync(path, 'utf8')));
    const { active } = loadWaivers(path, days);
    expect(active.map(({ source }) => source.split(':')[0])).toEqual(['more.json', 'more.json', 'used.json']);
    const [specific] = active;
    expect(specific?.expect).toEqual([...expectation, seen]);
  });

  test('leaves a file alone that is there already', () => {
    const path = join(folder, 'mine.json');
    writeFileSync(path, 'mine');
    expect(() => writeWaiverTemplate(verdict, noWaivers, path)).toThrow(
      expect.objectContaining({ code: 'exists' }),
    );
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  test('says as it is why a file cannot be written', () => {
    expect(() => writeWaiverTemplate(verdict, noWaivers, join(folder, 'a'.repeat(300)))).toThrow(
      'ENAMETOOLONG',
    );
  });

  test('gives a reason of its own where what is not testable gives none', () => {
    const [open] = foldVerdict(sampleInput(), [sampleRequirement()]).requirements;
    if (open === undefined) throw new Error('no requirement');
    const { reason: _, ...silent } = open;
    const written = (one: typeof open) => JSON.parse(renderWaiver(one, verdict, []));
    expect(written(open)).toMatchObject({ kind: 'not-testable', reason: 'no test yet' });
    expect(written(silent)).toMatchObject({ kind: 'not-testable', reason: 'this target cannot show it' });
  });

  test('writes nothing when nothing is open', () => {
    const closed = foldVerdict(sampleInput({ cases: [sampleCase()] }), [sampleRequirement()]);
    expect(writeWaiverTemplate(closed, noWaivers, join(folder, 'none.json'))).toBe(false);
  });
});

describe('renderWaiver', () => {
  test('lists the inputs of one answer together, in the order of the vocabulary, and nothing beside them', () => {
    const facts = (changes: Partial<Facts>) =>
      sampleFailure({ facts: { ...sampleFailure().facts, ...changes } });
    const failures = [
      facts({ input: 'form' }),
      facts({ status: 'error' }),
      facts({ input: 'end cut off' }),
      facts({ input: 'form' }),
    ];
    const [open] = foldVerdict(
      sampleInput({ cases: [sampleCase({ outcome: 'violated', failures })] }),
      catalogue,
    ).requirements;
    if (open === undefined) throw new Error('no requirement');
    expect(JSON.parse(renderWaiver(open, verdict, [])).expect).toEqual([
      { ...seen, input: ['end cut off', 'form'] },
      { ...seen, status: 'error' },
    ]);
  });

  test('leaves out a failure that no waiver could cover', () => {
    const [open] = verdict.requirements;
    if (open === undefined) throw new Error('no requirement');
    const { input: _, ...facts } = sampleFailure().facts;
    const failures = [
      { ...sampleFailure({ facts }), waived: false },
      { ...sampleFailure({ facts: {} }), waived: false },
    ];
    expect(JSON.parse(renderWaiver({ ...open, failures }, verdict, [])).expect).toEqual([]);
  });

  test('names what was seen, once', () => {
    const [open] = verdict.requirements;
    if (open === undefined) throw new Error('no requirement');
    expect(JSON.parse(renderWaiver(open, verdict, []))).toMatchObject({
      requirement: 'RF-ST-04',
      kind: 'violation',
      revision: '2023-08',
      expect: [seen],
      reason: 'HTTP 400 invalid_token (plain)',
    });
  });

  test.each([
    ['2.9.0', '>=2.9.0'],
    ['4.0.66-beta.1', '>=4.0.66-beta.1'],
    ['nightly of today', undefined],
    [undefined, undefined],
  ])('holds for an SDK from version %s on', (version, versions) => {
    const [open] = verdict.requirements;
    if (open === undefined) throw new Error('no requirement');
    const target = { ...verdict.target, ...(version === undefined ? {} : { version }) };
    expect(JSON.parse(renderWaiver(open, { ...verdict, target }, [])).versions).toBe(versions);
  });
});
