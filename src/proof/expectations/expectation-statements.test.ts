import { expect, test } from 'vitest';
import { expectationStatements } from './expectation-statements.ts';

const suite = `
function expectNone({ expect }: Scenario, answer: Exchange): void {
  expect.that(answer.found.length === 0, 'nothing', {
    expected: 'none' }, answer);
}

part('request', () => {
  requirement('RF-REQ-02', 'a token succeeds', async (scenario) => {
    const expected = 'success';
    if (expected !== '') scenario.expect(await publisher.refresh(await publisher.generate())).toSay(expected);
    expectNone(scenario, answer);
    await each(rows, async (row) => { expect(row).toSay('optout'); });
  });
});
`;

test('finds the statements that expect something, and the test of each', () => {
  const found = expectationStatements(suite).map(({ line, text, requirement }) => [line, requirement, text]);
  expect(found).toEqual([
    [3, undefined, "expect.that(answer.found.length === 0, 'nothing', { expected: 'none' }, answer);"],
    [
      10,
      'RF-REQ-02',
      'scenario.expect(await publisher.refresh(await publisher.generate())).toSay(expected);',
    ],
    [11, 'RF-REQ-02', 'expectNone(scenario, answer);'],
    [12, 'RF-REQ-02', "expect(row).toSay('optout');"],
  ]);
});

test('removes the judgement and keeps awaited calls', () => {
  const [, refreshed, helper] = expectationStatements(suite);
  expect(refreshed?.without).toContain(
    "if (expected !== '') {await publisher.refresh(await publisher.generate());}\n",
  );
  expect(helper?.without).toContain('    {}\n    await each(');
  expect(helper?.without.length).toBe(suite.length - 'expectNone(scenario, answer);'.length + 2);
});

test('reports a suite that does not parse', () => {
  expect(() => expectationStatements('part(')).toThrow('does not parse');
});
