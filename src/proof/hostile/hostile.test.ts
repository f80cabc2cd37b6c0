import { describe, expect, test } from 'vitest';
import { type Hostile, INCOMPLETE } from '../../hostile/hostile.ts';
import { hostiles } from '../../hostile/hostiles.ts';
import { runAgainstHostile } from './hostile-run.ts';

// A few quick ones; `npm run hostile` runs all of them.

test.each(['refuses-connections', 'resets-after-request-body', 'ten-thousand-headers', 'fifty-mebibytes'])(
  'a run against an operator that %s ends well',
  { timeout: 60_000 },
  async (id) => {
    const hostile = hostiles.find((one) => one.id === id);
    if (hostile === undefined) throw new Error(`unknown hostile operator ${id}`);
    expect((await runAgainstHostile(hostile, true)).findings).toEqual([]);
  },
);

/** An operator that does not listen, so that a run against it is short. */
const absent: Hostile = {
  id: 'absent',
  describes: 'nothing listens',
  expects: { exitCodes: INCOMPLETE, says: /what a run with credentials must say/ },
  start: () => Promise.resolve({ url: 'http://127.0.0.1:9', close: () => Promise.resolve() }),
};

describe('a run', () => {
  test('without credentials reports less, and reports stray connections', async () => {
    const earlyAnswers: Hostile = {
      ...absent,
      start: async (credentials) => ({ ...(await absent.start(credentials)), strayed: () => 2 }),
    };
    const { hasCredentials, exitCode, megabytes, findings } = await runAgainstHostile(earlyAnswers, false);
    expect([hasCredentials, exitCode, megabytes > 20]).toEqual([false, 3, true]);
    expect(findings).toEqual(['2 connections reached a server that must not be reached']);
  }, 30_000);

  test('that hangs is ended and is a finding', async () => {
    const { exitCode, findings } = await runAgainstHostile(absent, true, 1);
    expect(exitCode).toBe(-1);
    expect(findings).toContain('exit code -1, not 3');
    expect(findings).toContain('NaN MB, more than 300');
  }, 30_000);
});
