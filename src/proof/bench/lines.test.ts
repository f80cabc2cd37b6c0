import { expect, test } from 'vitest';
import { mutants } from '../../mutants/mutants.ts';
import { benchProgram } from './bench-options.ts';
import { namedMutants } from './lines/named-mutants.ts';
import { benchLines, lineNames } from './lines.ts';

test('every figure has an id of its own, and every line a sentence on what limits it', () => {
  const lines = benchLines({ withMatrix: true, withHostile: true });
  const ids = lines.flatMap(({ figures }) => figures.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(lines.filter(({ bottleneck }) => !bottleneck.endsWith('.')).map(({ name }) => name)).toEqual([]);
});

test('the wrong operators that a violation is waited for exist', () => {
  const known = new Set(mutants.map(({ id }) => id));
  expect(namedMutants.filter((id) => !known.has(id))).toEqual([]);
});

test.each([
  [['--only', 'nothing'], 'Use client, mock'],
  [['--rounds', '0'], 'whole number'],
])('%j is refused', async (args, message) => {
  const program = benchProgram(lineNames, async () => undefined).exitOverride();
  program.configureOutput({ writeErr: () => undefined });
  await expect(program.parseAsync(args, { from: 'user' })).rejects.toThrow(message);
});
