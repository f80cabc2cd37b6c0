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

const signed = { reason: 'accepted', owner: 'the operator' };
const ids = requirementsOf('2023-08').map(({ id }) => id);

/** Waivers as they come from a file, for all requirements at once unless told otherwise. */
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
    ['another caller', { when: 'no-bearer', status: 'success' }],
    ['a status that every answer would fit if it were a pattern', { status: '*' }],
  ])('does not cover a violation of %s', async (_, facts) => {
    const run = { tests: [wrong], waivers: waivers({ kind: 'violation', expect: [facts] }) };
    expect(await runTests(run)).toMatchObject({ exitCode: 1, requirements: [{ verdict: 'violates' }] });
  });

  test('as not testable covers no violation', async () => {
    const run = { tests: [wrong], waivers: waivers({ kind: 'not-testable' }) };
    expect(await runTests(run)).toMatchObject({ exitCode: 1, requirements: [{ verdict: 'violates' }] });
  });

  test('as not testable makes nothing green of which nothing is tested', async () => {
    const run = { tests: [open], waivers: waivers({ kind: 'not-testable' }) };
    expect(await runTests(run)).toMatchObject({ exitCode: 3, reasons: ['nothing was judged'] });
  });

  test('as not testable is no excuse for having no test', async () => {
    const run = {
      tests: [right],
      selection: ['RF-REQ-02', 'RF-REQ-03'],
      waivers: waivers({ kind: 'not-testable' }),
    };
    expect(await runTests(run)).toMatchObject({ exitCode: 5 });
  });

  test('is stale where its requirement conforms', async () => {
    const run = { tests: [right], waivers: waivers({ kind: 'violation', expect: [{ status: 'success' }] }) };
    expect(await runTests(run)).toMatchObject({ exitCode: 4 });
  });

  test.each([
    ['has no expectation', { kind: 'violation' }, 'missing-expect'],
    ['expects nothing in particular', { kind: 'violation', expect: [] }, 'missing-expect'],
    ['expects anything', { kind: 'violation', expect: [{}] }, 'bad-shape'],
    [
      'expects both of two cases',
      { kind: 'violation', expect: [{ sealed: true }, { sealed: false }] },
      'bad-shape',
    ],
    [
      'expects any caller',
      { kind: 'violation', expect: [{ when: 'bearer' }, { when: 'no-bearer' }] },
      'bad-shape',
    ],
    ['expects what there is none of', { kind: 'violation', expect: [{ status: null }] }, 'bad-shape'],
  ])('is refused that %s', (_, entry, code) => {
    expect(() => waivers(entry)).toThrow(expect.objectContaining({ code }));
  });

  test.each(['*', 'RF-*', 'RF', '.*', ''])('is refused that names "%s" instead of a requirement', (name) => {
    expect(() => waivers({ kind: 'not-testable' }, [name])).toThrow(/waivers\.json/);
  });
});
