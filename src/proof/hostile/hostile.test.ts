import { describe, expect, test } from 'vitest';
import { type Hostile, INCOMPLETE } from '../../hostile/hostile.ts';
import { hostiles } from '../../hostile/hostiles.ts';
import { runAgainstHostile } from './hostile-run.ts';

// A few that are quick; `npm run hostile` meets them all.

test.each(['refuses-connections', 'resets-after-request-body', 'ten-thousand-headers', 'fifty-mebibytes'])(
  'a run against an operator that %s ends well',
  { timeout: 60_000 },
  async (id) => {
    const hostile = hostiles.find((one) => one.id === id);
    if (hostile === undefined) throw new Error(`there is no ${id}`);
    expect((await runAgainstHostile(hostile, true)).findings).toEqual([]);
  },
);

/** An operator that is not there: a run against it is short. */
const absent: Hostile = {
  id: 'absent',
  describes: 'nobody listens',
  expects: { exitCodes: INCOMPLETE, says: /what a run with credentials must say/ },
  start: () => Promise.resolve({ url: 'http://127.0.0.1:9', close: () => Promise.resolve() }),
};

describe('a run', () => {
  test('without credentials knows less, and says so of whatever it met', async () => {
    const earlyAnswers: Hostile = {
      ...absent,
      start: async (credentials) => ({ ...(await absent.start(credentials)), strayed: () => 2 }),
    };
    const { hasCredentials, exitCode, megabytes, findings } = await runAgainstHostile(earlyAnswers, false);
    expect([hasCredentials, exitCode, megabytes > 20]).toEqual([false, 3, true]);
    expect(findings).toEqual(['2 connections went to a server that none may reach']);
  }, 30_000);

  test('that hangs is ended, which is a finding', async () => {
    const { exitCode, findings } = await runAgainstHostile(absent, true, 1);
    expect(exitCode).toBe(-1);
    expect(findings).toContain('exit code -1, not 3');
    expect(findings).toContain('NaN MB, more than 300');
  }, 30_000);
});
