import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { scratchFolder } from '../../testing/scratch-folder.ts';
import { sampleCase, sampleFailure, sampleInput, sampleRequirement } from '../testing/verdict-samples.ts';
import { type Comparable, readBaseline } from './baseline.ts';
import { BaselineError } from './baseline-error.ts';
import { foldVerdict } from './verdict.ts';
import type { RunVerdict } from './verdict-value.ts';

let file: string;
beforeEach(() => {
  file = join(scratchFolder(), 'baseline.json');
});

const violated = sampleCase({ outcome: 'violated', failures: [sampleFailure()] });
const passed = sampleCase({ requirement: 'RF-ST-05' });
const catalogue = [sampleRequirement(), sampleRequirement({ id: 'RF-ST-05' })];
const sound = foldVerdict(sampleInput({ cases: [violated, passed] }), catalogue);
const conforming = foldVerdict(sampleInput({ cases: [sampleCase(), passed] }), catalogue);
const unfinished = foldVerdict(sampleInput({ cases: [passed] }), catalogue);
const broken = foldVerdict(
  sampleInput({ cases: [sampleCase({ outcome: 'harness-error', reason: 'x' }), passed] }),
  catalogue,
);
const ofOperator: Comparable = { revision: '2023-08', subject: 'operator' };

function refused(content: string, run: Comparable = ofOperator): unknown[] {
  writeFileSync(file, content);
  try {
    readBaseline(file, run);
  } catch (error) {
    if (error instanceof BaselineError) return [error.code, error.message];
    throw error;
  }
  return ['taken'];
}

const changed = (changes: Partial<RunVerdict>) => JSON.stringify({ ...sound, ...changes });
const [first, second] = sound.requirements;

describe('a baseline', () => {
  test('is read as it was written, also with a byte order mark and from another version', () => {
    const other = changed({ suite: { name: 'euid-conformance', version: '0.0.9' } });
    writeFileSync(file, `\ufeff${other}`);
    expect(readBaseline(file, ofOperator)).toEqual(JSON.parse(other));
  });

  test('of chosen requirements belongs to a run of the same', () => {
    const chosen = JSON.stringify(
      foldVerdict(sampleInput({ cases: [violated], selection: ['RF-ST-04'] }), catalogue),
    );
    expect(refused(chosen, { ...ofOperator, selection: ['RF-ST-04', 'RF-ST-04'] })).toEqual(['taken']);
    expect(refused(chosen, { ...ofOperator, selection: ['RF-ST-05'] })[0]).toBe('other-scope');
    expect(refused(chosen, { ...ofOperator, selection: ['RF-ST-04', 'RF-ST-05'] })[0]).toBe('other-scope');
    expect(refused(chosen)[0]).toBe('other-scope');
    expect(refused(JSON.stringify(sound), { ...ofOperator, selection: ['RF-ST-04'] })[0]).toBe('other-scope');
  });

  test.each([
    ['not JSON', 'verdict: conforms', 'not-a-verdict'],
    ['empty', '', 'not-a-verdict'],
    ['another JSON', '{"verdict":"conforms"}', 'not-a-verdict'],
    ['of a replay', changed({ scope: 'replay' }), 'other-scope'],
    ['of a shard', changed({ scope: 'shard' }), 'other-scope'],
    ['with a member that no verdict has', JSON.stringify({ ...sound, extra: 1 }), 'not-a-verdict'],
    [
      'without the failure of a violation',
      JSON.stringify({ ...sound, requirements: [{ ...first, failures: [] }, second] }),
      'inconsistent',
    ],
    [
      'with a requirement that conforms without evidence',
      JSON.stringify({
        ...sound,
        requirements: [first, { ...second, evidence: { exchanges: 0, propertyRuns: 0 } }],
      }),
      'inconsistent',
    ],
    ['with other totals', changed({ totals: { ...sound.totals, conforms: 2 } }), 'inconsistent'],
    [
      'with a requirement twice',
      JSON.stringify({
        ...sound,
        requirements: [first, second, second],
        totals: { ...sound.totals, conforms: 2 },
      }),
      'inconsistent',
    ],
    ['that conforms with violations', changed({ verdict: 'conforms', exitCode: 0 }), 'inconsistent'],
    [
      'that violates although every requirement conforms',
      JSON.stringify({ ...conforming, verdict: 'violates', exitCode: 1, reasons: ['RF-ST-04 is violated'] }),
      'inconsistent',
    ],
    [
      'that is no worse although every requirement conforms',
      JSON.stringify({ ...conforming, verdict: 'no-worse', reasons: ['RF-ST-04 is violated'] }),
      'inconsistent',
    ],
    ['that conforms with reasons', JSON.stringify({ ...conforming, reasons: ['x'] }), 'inconsistent'],
    ['that violates without reasons', changed({ reasons: [] }), 'inconsistent'],
    [
      'that conforms although a MUST is not tested',
      JSON.stringify({ ...unfinished, verdict: 'conforms', exitCode: 0, reasons: [] }),
      'inconsistent',
    ],
    [
      'that conforms although a test is broken',
      JSON.stringify({ ...broken, verdict: 'conforms', exitCode: 0, reasons: [] }),
      'inconsistent',
    ],
    ['with another exit code', changed({ exitCode: 4 }), 'inconsistent'],
    [
      'of a run that was ended',
      JSON.stringify(
        foldVerdict(sampleInput({ cases: [violated, passed], interrupted: 'SIGINT' }), catalogue),
      ),
      'incomplete',
    ],
    [
      'of a run with a defect',
      JSON.stringify(foldVerdict(sampleInput({ cases: [violated, passed], moduleErrors: ['x'] }), catalogue)),
      'incomplete',
    ],
    [
      'of a run that violates and leaves a MUST untested',
      JSON.stringify(foldVerdict(sampleInput({ cases: [violated] }), catalogue)),
      'incomplete',
    ],
  ])('%s is refused', (_, content, code) => {
    const [its, message] = refused(content);
    expect(its).toBe(code);
    expect(message).toMatch(/^the baseline .*baseline\.json .*(?:name|keep|choose|record)/);
  });

  test('of another revision or of another kind of subject is refused', () => {
    const content = JSON.stringify(sound);
    expect(refused(content, { ...ofOperator, revision: '2026-07' })).toEqual([
      'other-revision',
      expect.stringContaining('--revision 2023-08'),
    ]);
    expect(refused(content, { ...ofOperator, subject: 'SDK' })).toEqual([
      'other-subject',
      expect.stringContaining('is of an operator, and this run tests an SDK'),
    ]);
  });

  test('that is not there, or is a folder, is refused', () => {
    expect(() => readBaseline(file, ofOperator)).toThrow('cannot be read (ENOENT)');
    mkdirSync(file);
    expect(() => readBaseline(file, ofOperator)).toThrow('cannot be read (EISDIR)');
  });
});
