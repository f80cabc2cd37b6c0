import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { badBody, bytesOf, inputOf } from '../../arbitraries/bad-refresh.ts';
import type { Input } from '../../contract/inputs.ts';
import { requirements } from '../../contract/requirements.ts';
import type { Revision } from '../../contract/revision.ts';
import { loadWaivers } from './waiver.ts';
import { isExpected, waiverOf } from './waiver-match.ts';

describe('the waivers of this project', () => {
  const load = (path: string, revision: Revision = '2023-08') =>
    loadWaivers(path, { revision, today: '2026-11-24' });
  const ours = (name: string) => fileURLToPath(new URL(`../../../suites/waivers/${name}`, import.meta.url));
  const violations = (name: string, revision: Revision) =>
    load(ours(name), revision)
      .active.filter(({ kind }) => kind === 'violation')
      .map(({ requirement }) => requirement);

  // The contract's list of what an operator like the recorded one violates.
  const observed = [
    ...['RF-OPT-02', 'RF-OPT-03', 'RF-ST-01', 'RF-ST-04', 'RF-ST-05', 'RF-ST-06', 'RF-ST-08', 'RF-ST-10'],
    ...['RF-ST-13', 'GN-IN-02', 'GN-ENV-02'],
  ];

  test('observed.json waives what the recorded operator violates, and nothing else', () => {
    expect(violations('observed.json', '2023-08')).toEqual(observed);
    expect(violations('observed.json', '2026-07')).toEqual(observed.filter((id) => id !== 'RF-OPT-03'));
  });

  test('remote.json excuses the MUSTs that need more than credentials, and integ.json adds them', () => {
    expect(violations('remote.json', '2023-08')).toEqual([]);
    expect(violations('integ.json', '2023-08')).toEqual(observed);
    const beyond = requirements
      .filter(({ keyword }) => keyword === 'MUST' || keyword === 'MUST NOT')
      .filter(({ needs }) => needs.some((need) => need !== 'credentials'))
      .map(({ id }) => id);
    const excusedBy = (name: string, revision: Revision) =>
      load(ours(name), revision)
        .active.filter(({ kind }) => kind === 'not-testable')
        .map(({ requirement }) => requirement);
    // 2023-08 has no test identity that opts out at generate.
    expect(excusedBy('remote.json', '2023-08')).toEqual([...beyond, 'GN-OPT-01']);
    expect(excusedBy('remote.json', '2026-07')).toEqual(beyond);
    expect(excusedBy('integ.json', '2023-08')).toEqual(excusedBy('remote.json', '2023-08'));
  });

  test('observed.json is exact', () => {
    const { active } = load(ours('observed.json'));
    const seen = (when: 'bearer' | 'no-bearer', status: string, input: Input = 'empty body') =>
      isExpected(
        { requirement: 'RF-ST-04', facts: { when, input, status, httpStatus: 400, sealed: false } },
        active,
      );
    expect([seen('bearer', 'invalid_token'), seen('no-bearer', 'error')]).toEqual([true, true]);
    expect([seen('no-bearer', 'invalid_token'), seen('bearer', 'error')]).toEqual([false, false]);
    expect(seen('bearer', 'invalid_token', 'white space')).toBe(false);
  });

  // A class that comes up once in thousands of inputs would fail a run of the observed operator now and then.
  test('observed.json names every kind of body that the observed operator answers with an unlisted status', () => {
    const bytes = Buffer.from(Array.from({ length: 291 }, (_, at) => (at * 37 + 7) % 256));
    const [token, other] = [bytes.toString('base64'), bytes.reverse().toString('base64')];
    const inputs = new Set(
      fc
        .sample(badBody(), { numRuns: 20_000, seed: 2 })
        .filter((body) => bytesOf(body, token, other).toString('utf8').length !== token.length)
        .map((body) => inputOf(body, bytesOf(body, token, other), token)),
    );
    const waiver = waiverOf('RF-ST-01', 'violation', load(ours('observed.json')).active);
    const named = new Set(
      waiver?.expect?.filter(({ when }) => when === 'no-bearer').flatMap(({ input }) => input),
    );
    expect([...inputs].filter((input) => !named.has(input))).toEqual([]);
    const waivedToo =
      waiverOf('RF-ST-05', 'violation', load(ours('observed.json')).active)?.expect?.[0]?.input ?? [];
    expect(waivedToo.length).toBeGreaterThan(0);
    expect(waivedToo.filter((input) => !named.has(input))).toEqual([]);
  });
});
