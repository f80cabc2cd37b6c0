import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import { revisions } from '../../contract/revision.ts';
import { renderSummary } from '../../report/terminal.ts';
import { exitCodes } from '../../run/verdict/exit-code.ts';
import { assertVerdict } from '../../run/verdict/verdict-file.ts';
import { runAgainstAnything } from './run-against-anything.ts';

// A seed under which a run once went wrong stays in this table, with what it was.
const seeds: readonly (readonly [seed: number, about: string])[] = [
  [1, 'base64 in quotes, which two decoders read in two ways'],
  [2, 'base64 with a byte order mark, which two decoders read in two ways'],
  [17, 'a run that gets far'],
  [randomInt(2 ** 31), 'a new one in each run'],
];
const rows = seeds.flatMap(([seed, about]) => revisions.map((revision) => [seed, revision, about] as const));

test.each(rows)(
  'whatever an operator answers, the suite does not break (seed %i, %s, %s)',
  async (seed, revision) => {
    const { verdict, cases } = await runAgainstAnything(seed, revision);
    const broken = cases.filter(({ outcome }) => outcome === 'harness-error');
    expect(broken.map(({ test: key, reason }) => `${key}: ${reason}`)).toEqual([]);
    expect(verdict.exitCode, verdict.reasons.join('\n')).not.toBe(exitCodes['harness-error']);
    expect(verdict.exitCode).not.toBe(exitCodes.conforms);
    const unexplained = verdict.requirements.filter(
      ({ reason, evidence, failures }) =>
        reason === undefined && evidence.exchanges === 0 && failures.length === 0,
    );
    expect(unexplained.map(({ id }) => id)).toEqual([]);
    assertVerdict(JSON.parse(JSON.stringify(verdict)));
    expect(renderSummary(verdict, { color: false, width: 80, verbose: true })).toContain('exit code');
  },
  120_000,
);
