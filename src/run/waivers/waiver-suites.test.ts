import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { requirements } from '../../contract/requirements.ts';
import type { Revision } from '../../contract/revision.ts';
import { loadWaivers } from './waiver.ts';
import { isExpected } from './waiver-match.ts';

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
    const seen = (when: 'bearer' | 'no-bearer', status: string) =>
      isExpected(
        { requirement: 'RF-ST-04', facts: { when, status, httpStatus: 400, sealed: false } },
        active,
      );
    expect([seen('bearer', 'invalid_token'), seen('no-bearer', 'error')]).toEqual([true, true]);
    expect([seen('no-bearer', 'invalid_token'), seen('bearer', 'error')]).toEqual([false, false]);
  });
});
