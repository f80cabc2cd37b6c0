import { expect, test } from 'vitest';
import { type MutantsOptions, mutantsProgram } from './mutants-options.ts';

/** The options of a command line, or its error message. */
async function parse(line: string): Promise<MutantsOptions | undefined> {
  let parsed: MutantsOptions | undefined;
  const program = mutantsProgram(async (options) => {
    parsed = options;
  });
  program.exitOverride().configureOutput({ writeErr: () => undefined });
  await program.parseAsync(line.split(' ').filter(Boolean), { from: 'user' });
  return parsed;
}

test('without options every mutant is selected, in the first revision', async () => {
  expect(await parse('')).toEqual({
    revision: '2023-08',
    mutant: [],
    runs: 10,
    rare: false,
    legal: false,
    slow: false,
    proofs: false,
    sample: false,
    fresh: false,
    verbose: false,
  });
});

test.each([
  'get-is-served put-is-served',
  '--mutant get-is-served put-is-served',
  'put-is-served --mutant get-is-served',
])('operators can be named with and without the option: %s', async (line) => {
  expect((await parse(line))?.mutant).toEqual(['get-is-served', 'put-is-served']);
});

test.each(['rare', 'legal', 'slow', 'proofs', 'sample', 'fresh', 'verbose'])(
  '--%s is a switch',
  async (name) => {
    const usual = await parse('');
    expect(await parse(`--${name}`)).toEqual({ ...usual, [name]: true });
  },
);

test.each(['2023-08', '2026-07', 'all'])('the revision can be %s', async (revision) => {
  expect(await parse(`--revision ${revision}`)).toMatchObject({ revision });
});

test('the runs of each property can be given', async () => {
  expect(await parse('--runs 100')).toMatchObject({ runs: 100 });
});

test.each(['--runs 0', '--runs 101', '--revision 2024-01', '--mutants put-is-served', '--mutant'])(
  '%s is refused',
  async (line) => {
    await expect(parse(line)).rejects.toThrow(
      /^error: .*(Allowed choices are|unknown option|argument missing|from 1 to 100)/,
    );
  },
);
