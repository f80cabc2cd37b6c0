import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { requirementsOf } from '../../contract/requirements.ts';
import { NotTestable } from '../../run/evidence/outcome-errors.ts';
import type { Scenario } from '../../run/scenario/scenario.ts';
import { loadWaivers } from '../../run/waivers/waiver.ts';
import { scratchFolder } from '../../testing/scratch-folder.ts';
import { declared, runTests } from '../testing/run-tests.ts';

let folder: string;
beforeEach(() => {
  folder = scratchFolder();
});

const input = ['issued token'];
const signed = { reason: 'accepted', owner: 'the operator' };
const ids = requirementsOf('2023-08').map(({ id }) => id);

/** Waivers from a file, for all requirements by default. */
function waivers(entry: object, requirements: readonly string[] = ids) {
  const path = join(folder, 'waivers.json');
  const entries = requirements.map((requirement) => ({ requirement, ...signed, ...entry }));
  writeFileSync(path, JSON.stringify({ reviewBy: '2999-12-31', waivers: entries }));
  return loadWaivers(path, { revision: '2023-08', today: '2026-11-25' });
}

const wrong = declared('RF-REQ-02', async ({ publisher, expect: that }: Scenario) =>
  that(await publisher.refresh(await publisher.generate())).toSay('optout'),
);
const right = declared('RF-REQ-02', async ({ publisher, expect: that }: Scenario) =>
  that(await publisher.refresh(await publisher.generate())).toSay('success'),
);
const open = declared('RF-REQ-02', async () => {
  throw new NotTestable('nothing here shows it');
});

describe('a waiver file that waives everything', () => {
  test.each([
    ['another status', { status: 'client_error' }],
    ['another HTTP code', { httpStatus: 500 }],
    ['another input', { status: 'success', input: ['opted-out token', 'scope altered'] }],
    ['another caller', { when: 'no-bearer', status: 'success' }],
    ['a status that would match every answer if it were a pattern', { status: '*' }],
  ])('does not cover a violation with %s', async (_, answer) => {
    const facts = { input, ...answer };
    const run = { tests: [wrong], waivers: waivers({ kind: 'violation', expect: [facts] }) };
    expect(await runTests(run)).toMatchObject({ exitCode: 1, requirements: [{ verdict: 'violates' }] });
  });

  test('with the kind not-testable covers no violation', async () => {
    const run = { tests: [wrong], waivers: waivers({ kind: 'not-testable' }) };
    expect(await runTests(run)).toMatchObject({ exitCode: 1, requirements: [{ verdict: 'violates' }] });
  });

  test('with the kind not-testable makes no untested requirement green', async () => {
    const run = { tests: [open], waivers: waivers({ kind: 'not-testable' }) };
    expect(await runTests(run)).toMatchObject({ exitCode: 3, reasons: ['nothing was judged'] });
  });

  test('with the kind not-testable does not excuse a missing test', async () => {
    const run = {
      tests: [right],
      selection: ['RF-REQ-02', 'RF-REQ-03'],
      waivers: waivers({ kind: 'not-testable' }),
    };
    expect(await runTests(run)).toMatchObject({ exitCode: 5 });
  });

  test('is stale if its requirement conforms', async () => {
    const run = {
      tests: [right],
      waivers: waivers({ kind: 'violation', expect: [{ input, status: 'success' }] }),
    };
    expect(await runTests(run)).toMatchObject({ exitCode: 4 });
  });

  test.each([
    ['has no expectation', { kind: 'violation' }, 'missing-expect'],
    ['expects nothing in particular', { kind: 'violation', expect: [] }, 'missing-expect'],
    ['expects anything', { kind: 'violation', expect: [{ input }] }, 'bad-shape'],
    ['covers any input', { kind: 'violation', expect: [{ status: 'success' }] }, 'missing-input'],
    [
      'expects both of two cases',
      {
        kind: 'violation',
        expect: [
          { input, sealed: true },
          { input, sealed: false },
        ],
      },
      'bad-shape',
    ],
    [
      'expects any caller',
      {
        kind: 'violation',
        expect: [
          { input, when: 'bearer' },
          { input, when: 'no-bearer' },
        ],
      },
      'bad-shape',
    ],
    [
      'expects a status that cannot exist',
      { kind: 'violation', expect: [{ input, status: null }] },
      'bad-shape',
    ],
  ])('is refused if it %s', (_, entry, code) => {
    expect(() => waivers(entry)).toThrow(expect.objectContaining({ code }));
  });

  test.each(['*', 'RF-*', 'RF', '.*', ''])('is refused if it names "%s" instead of a requirement', (name) => {
    expect(() => waivers({ kind: 'not-testable' }, [name])).toThrow(/waivers\.json/);
  });
});
