import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../run/scenario/scenario.ts';
import { declared } from '../testing/run-tests.ts';
import { ExpectationProof } from './expectation-proof.ts';

const ask = async ({ publisher, operator }: Scenario, method: string) =>
  operator.refresh((await publisher.generate()).refreshToken.reveal(), { method });

const refusesGet = async (scenario: Scenario) =>
  scenario.expect(await ask(scenario, 'GET')).toHaveHttpStatus(405);
const refusesPut = async (scenario: Scenario) =>
  scenario.expect(await ask(scenario, 'PUT')).toHaveHttpStatus(405);
const bothRefused = async (scenario: Scenario) => {
  await refusesGet(scenario);
  await refusesPut(scenario);
};
const alone = declared('RF-REQ-01', bothRefused, 'alone');
const again = declared('RF-REQ-01', refusesPut, 'again');
const statement = { line: 1, text: 'expect()', requirement: 'RF-REQ-01', without: '' };

describe('removing an expectation', () => {
  test('that lets a mutant survive proves that it is needed', async () => {
    const proof = new ExpectationProof([alone]);
    const changed = [{ ...alone, body: refusesGet }];
    expect(await proof.of(statement, changed)).toEqual({
      missed: ['put-is-served'],
      survived: ['put-is-served'],
    });
  });

  test('that another test makes up for shows that the requirement does not need it', async () => {
    const proof = new ExpectationProof([alone, again]);
    const changed = [{ ...alone, body: refusesGet }, again];
    expect(await proof.of(statement, changed)).toEqual({ missed: ['put-is-served'], survived: [] });
  });

  test('that changes nothing proves nothing', async () => {
    const proof = new ExpectationProof([alone]);
    expect(await proof.of(statement, [{ ...alone }])).toEqual({ missed: [], survived: [] });
    const elsewhere = { ...statement, requirement: 'RF-REQ-02' };
    expect(await proof.of(elsewhere, [{ ...alone, body: refusesGet }])).toEqual({ missed: [], survived: [] });
  });
});
