import { expect, test } from 'vitest';
import { revisions } from '../../contract/revision.ts';
import { runAgainst } from '../../proof/kill-matrix/mutant-run.ts';
import { chooseWaivers } from './choose-waivers.ts';

/** A test over the whole run that does not say how many answers it judged has gathered no evidence either. */
const IDLE = /it judged nothing|gathered no evidence/;

test.each(revisions)(
  'every test of %s judges something of the documented operator',
  async (revision) => {
    const verdict = await runAgainst({ behaviour: 'documented', revision, runs: 15 });
    expect(verdict).toMatchObject({ exitCode: 0, reasons: [] });
    const idle = verdict.requirements.filter(({ reason = '' }) => IDLE.test(reason));
    expect(idle.map(({ id }) => id)).toEqual([]);
  },
  60_000,
);

test.each(revisions)(
  'every test of %s judges something of the observed operator, and its waivers are needed and sufficient',
  async (revision) => {
    const target = { name: 'mock-observed', mockBehaviour: 'observed' };
    const waivers = chooseWaivers(undefined, target, revision);
    const verdict = await runAgainst({ behaviour: 'observed', revision, waivers, runs: 15 });
    expect(verdict).toMatchObject({ exitCode: 0, reasons: [] });
    expect(verdict.totals.waived).toBe(waivers.active.length);
    const idle = verdict.requirements.filter(({ reason = '' }) => IDLE.test(reason));
    expect(idle.map(({ id }) => id)).toEqual([]);
  },
  60_000,
);
