import { afterEach, describe, expect, test, vi } from 'vitest';
import { findRequirement } from '../../contract/requirements.ts';
import { mutants } from '../../mutants/mutants.ts';
import { capturedIo } from '../testing/captured-io.ts';
import { explainCommand } from './explain.ts';

afterEach(() => vi.unstubAllEnvs());

async function explain(...patterns: string[]): Promise<string> {
  const { io, out } = capturedIo();
  expect(await explainCommand(patterns, '2023-08', io)).toBe(0);
  return out.join('\n');
}

/** Without line breaks, so that a sentence is found wherever it is broken. */
const inOneLine = (text: string) => text.replaceAll(/\s+/g, ' ');

test('a requirement is explained by its sentence, its place, its tests and the operators that break it', async () => {
  const { statement } = findRequirement('RF-ENC-04');
  const text = inOneLine(await explain('rf-enc-04'));
  expect(text).toContain(`RF-ENC-04 MUST Encryption ${statement}`);
  expect(text).toContain('page 2023-08 token-refresh, Request Format (prose)');
  expect(text).toContain('https://euid.eu/docs/endpoints/post-token-refresh#request-format');
  for (const way of ['scenario', 'property', 'whole run']) expect(text).toContain(` ${way} `);
  const breaking = mutants.filter(({ breaks }) => breaks.includes('RF-ENC-04'));
  expect(text).toContain(`Wrong operators that it finds: ${breaking.length}`);
  for (const { id, describes } of breaking) expect(text).toContain(`${id}: ${describes}`);
});

test('divergences, readings and waivers are part of it', async () => {
  const text = inOneLine(await explain('RF-OPT-02'));
  for (const part of ['DV-01', 'authorized-only:', 'suites/waivers/observed.json:']) {
    expect(text).toContain(part);
  }
});

test.each([
  ['SDK-SEAL-01', 'the tag alone shows'],
  ['RF-EXC-01', 'It compares two environments'],
  ['RF-SEM-07', ' model '],
])('%s says %j', async (id, part) => {
  expect(inOneLine(await explain(id))).toContain(part);
});

test('a pattern explains every requirement that it names, each once', async () => {
  const text = await explain('RF-ENC-*', 'RF-ENC-04');
  const heads = [...text.matchAll(/^RF-[A-Z]+-\d+/gm)].map(([id]) => id);
  expect(new Set(heads).size).toBe(heads.length);
  expect(heads.length).toBeGreaterThan(5);
});

describe.each([60, 80, 200])('at %i columns', (width) => {
  test('no line is longer, except an address or a command', async () => {
    vi.stubEnv('COLUMNS', String(width));
    const lines = (await explain('*')).split('\n');
    const long = lines.filter((line) => line.length > width && !/^ +(?:https:|npm )/.test(line));
    expect(long).toEqual([]);
  });
});

test('a pattern that names nothing is a mistake', async () => {
  await expect(explain('RF-ENC-99')).rejects.toThrow(/there is no requirement "RF-ENC-99"; did you mean/);
});
