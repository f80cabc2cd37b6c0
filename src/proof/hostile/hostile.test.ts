import { expect, test } from 'vitest';
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
