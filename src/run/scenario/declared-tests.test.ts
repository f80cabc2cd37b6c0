import { expect, test } from 'vitest';
import { sound } from '../testing/run-here.ts';
import { declare, declaredBy, isChosen } from './declared-tests.ts';
import { part, requirement } from './requirement.ts';

const nothing = async () => undefined;

test('tests are declared with their part, those that may wait first, those over the whole run last', async () => {
  const tests = await declaredBy(async () =>
    part('encryption', () => {
      requirement('RF-ENC-06', 'no vector comes twice', nothing, { overWholeRun: true });
      requirement('RF-ENC-01', 'an answer opens', nothing);
      requirement('RF-OPT-04', 'told at any age', nothing, { needs: ['aged-token'] });
    }),
  );
  expect(tests.map(({ key, part: name }) => [key, name])).toEqual([
    ['RF-OPT-04.told-at-any-age', 'encryption'],
    ['RF-ENC-01.an-answer-opens', 'encryption'],
    ['RF-ENC-06.no-vector-comes-twice', 'encryption'],
  ]);
});

test('two tests of one key are refused, and leave the tests of the process as they were', async () => {
  const twice = async () => {
    declare(sound);
    declare(sound);
  };
  await expect(declaredBy(twice)).rejects.toThrow('two tests are called RF-REQ-02.a-test');
  expect(await declaredBy(async () => declare(sound))).toEqual([sound]);
});

test('a test outside a part is refused', () => {
  expect(() => requirement('RF-ENC-01', 'an answer opens', nothing)).toThrow(
    'RF-ENC-01.an-answer-opens stands outside a part',
  );
});

test.each([
  [{ revision: '2023-08' }, true],
  [{ revision: '2023-08', selection: ['RF-REQ-02'] }, true],
  [{ revision: '2023-08', selection: ['RF-REQ-03'] }, false],
  [{ revision: '2023-08', selection: [] }, false],
  [{ revision: '2023-08', replay: { test: 'RF-REQ-02.a-test' } }, true],
  [{ revision: '2023-08', replay: { test: 'RF-REQ-02.another' } }, false],
] as const)('a run of %j has a test of RF-REQ-02: %s', (run, isIn) => {
  expect(isChosen(sound, run)).toBe(isIn);
});
