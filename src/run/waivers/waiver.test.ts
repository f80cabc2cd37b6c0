import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Revision } from '../../contract/revision.ts';
import { sharedScratchFolder } from '../../testing/scratch-folder.ts';
import { thrownBy } from '../../testing/thrown.ts';
import { loadWaivers } from './waiver.ts';
import { WaiverError } from './waiver-error.ts';

const folder = sharedScratchFolder();

const entry = {
  requirement: 'RF-ST-04',
  kind: 'violation',
  expect: [{ when: 'bearer', input: ['empty body'], status: 'invalid_token' }],
  reason: 'as recorded',
  owner: 'maintainers',
};
const dated = { ...entry, expires: '2026-12-31' };

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, undefined, 2));
  return path;
}

function load(path: string, revision: Revision = '2023-08', today = '2026-11-24') {
  return loadWaivers(path, { revision, today });
}

function problem(content: unknown): [string, string] {
  const error = thrownBy(WaiverError, () => load(file('wrong.json', content)));
  return [error?.code ?? 'none', error?.message ?? ''];
}

describe('loadWaivers', () => {
  test('gives each waiver with the place it stands at', () => {
    const { active } = load(file('one.json', { waivers: [dated, { ...dated, requirement: 'RF-ST-05' }] }));
    expect(active.map(({ requirement, source }) => [requirement, source])).toEqual([
      ['RF-ST-04', 'one.json:3'],
      ['RF-ST-05', 'one.json:19'],
    ]);
  });

  test('leaves out what holds for another revision', () => {
    const path = file('revisions.json', {
      recorded: 'an operator',
      waivers: [
        { ...entry, revision: '2026-07' },
        { ...entry, requirement: 'RF-ST-05' },
      ],
    });
    expect(load(path, '2023-08').active.map(({ requirement }) => requirement)).toEqual(['RF-ST-05']);
    expect(load(path, '2026-07').active).toHaveLength(2);
  });

  test('follows extends from the file it stands in, each file once', () => {
    file('base.json', { recorded: 'an operator', waivers: [entry] });
    file('middle.json', { extends: ['base.json'], waivers: [] });
    const { active, files } = load(
      file('top.json', { extends: ['middle.json', './base.json'], waivers: [] }),
    );
    expect(active.map(({ source }) => source)).toEqual(['base.json:4']);
    expect(files.map((path) => path.slice(folder.length + 1))).toEqual([
      'top.json',
      'middle.json',
      'base.json',
    ]);
  });

  test('a recording needs no date, and one of its entries is never past one', () => {
    const path = file('recorded.json', { recorded: 'an operator', waivers: [entry] });
    expect(load(path, '2023-08', '2099-01-01').active[0]?.expiredOn).toBeUndefined();
  });

  test.each([
    ['its own date', { waivers: [dated] }],
    ["its file's reviewBy", { reviewBy: '2026-12-31', waivers: [entry] }],
    ['the earlier of the two', { reviewBy: '2027-06-30', waivers: [dated] }],
    [
      'the earlier, the other way',
      { reviewBy: '2026-12-31', waivers: [{ ...entry, expires: '2027-06-30' }] },
    ],
  ])('holds on the day of %s and not after', (_, content) => {
    const path = file('dates.json', content);
    expect(load(path, '2023-08', '2026-12-31').active[0]?.expiredOn).toBeUndefined();
    expect(load(path, '2023-08', '2027-01-01').active[0]?.expiredOn).toBe('2026-12-31');
  });

  test('reviewBy is for the entries of its own file', () => {
    file('own.json', { recorded: 'an operator', waivers: [entry] });
    const path = file('review.json', { reviewBy: '2026-01-01', extends: ['own.json'], waivers: [] });
    expect(load(path).active[0]?.expiredOn).toBeUndefined();
  });
});

describe('loadWaivers refuses, with file and line,', () => {
  const without = (field: string) =>
    Object.fromEntries(Object.entries(dated).filter(([name]) => name !== field));

  const expecting = (one: object) => ({ waivers: [{ ...dated, expect: [one] }] });

  test.each([
    [
      'an unknown requirement',
      { waivers: [{ ...dated, requirement: 'RF-ST-99' }] },
      'unknown-requirement',
      3,
    ],
    ['no reason', { waivers: [without('reason')] }, 'missing-reason', 3],
    ['a blank reason', { waivers: [{ ...dated, reason: ' ' }] }, 'missing-reason', 15],
    ['no owner', { waivers: [without('owner')] }, 'missing-owner', 3],
    ['a violation without expect', { waivers: [without('expect')] }, 'missing-expect', 3],
    ['a violation with nothing in expect', { waivers: [{ ...dated, expect: [] }] }, 'missing-expect', 6],
    ['neither date nor recording', { waivers: [entry] }, 'missing-date', 3],
    ['a duplicate', { waivers: [dated, dated] }, 'duplicate', 19],
    ['a placeholder', { waivers: [{ ...dated, owner: '<role>' }] }, 'unfilled', 16],
    ['a day that is none', { waivers: [{ ...dated, expires: '2026-02-30' }] }, 'bad-shape', 17],
    ['an unknown field', { waivers: [{ ...dated, until: '2027' }] }, 'bad-shape', 3],
    ['an unknown revision', { waivers: [{ ...dated, revision: '2020-01' }] }, 'bad-shape', 18],
    ['an expectation of nothing', { waivers: [{ ...dated, expect: [{}] }] }, 'missing-input', 7],
    ['an answer to any input', expecting({ status: 'error' }), 'missing-input', 7],
    ['an answer to no input', expecting({ status: 'error', input: [] }), 'missing-input', 9],
    ['a class of input that is none', expecting({ status: 'error', input: ['*'] }), 'unknown-input', 10],
    ['an input and no answer', expecting({ input: ['empty body'] }), 'bad-shape', 7],
    ['one input twice', expecting({ status: 'error', input: ['form', 'form'] }), 'bad-shape', 9],
    ['a range of versions that is none', { waivers: [{ ...dated, versions: 'new' }] }, 'bad-versions', 3],
    ['no list of waivers', { reviewBy: '2027-06-30' }, 'bad-shape', 1],
  ])('%s', (_, content, code, line) => {
    const [actual, message] = problem(content);
    expect([actual, message.split(' ')[0]]).toEqual([code, `wrong.json:${line}:`]);
  });

  test('text that is no JSON', () => {
    expect(problem('{\n  "waivers": [\n    oops')).toEqual(['bad-json', 'wrong.json:3: this is no JSON']);
    expect(problem('{\n  "waivers": [')[0]).toBe('bad-json');
    expect(problem('{\n  "waivers": [],\n}')).toEqual([
      'bad-json',
      'wrong.json:2: this is no JSON: a comma stands before a closing bracket',
    ]);
    expect(problem('{\n  "waivers": [{"requirement": "a" },\n\n]}')[1]).toContain('a comma stands before');
    expect(problem('{\n  "waivers": ["a,", oops]}')[1]).not.toContain('comma');
  });

  test('a file that is not there, and a folder', () => {
    expect(() => load(join(folder, 'absent.json'))).toThrow('absent.json: there is no such waiver file');
    expect(() => load(folder)).toThrow(/cannot be read \(EISDIR\)/);
  });

  test('a duplicate in a file it extends, naming both places', () => {
    file('first.json', { recorded: 'an operator', waivers: [entry] });
    expect(problem({ extends: ['first.json'], waivers: [dated] })[1]).toMatch(
      /^first\.json:4: .* at wrong\.json:6/,
    );
  });

  test('files that extend each other', () => {
    file('left.json', { extends: ['right.json'], waivers: [] });
    const path = file('right.json', { extends: ['left.json'], waivers: [] });
    expect(() => load(path)).toThrow('right.json: extends itself');
  });
});
