import { expect, test } from 'vitest';
import { OperatorClient } from '../../client/operator-client.ts';
import { declaredHere, runHere } from '../testing/run-here.ts';
import { badRefreshes } from './bad-refreshes.ts';
import type { Scenario } from './scenario.ts';
import type { RunSettings } from './settings.ts';

const withoutControl = ({ capabilities }: RunSettings) => ({
  capabilities: { ...capabilities, control: false },
});
const withoutCredentials = ({ capabilities }: RunSettings) => ({
  capabilities: { ...capabilities, credentials: false, control: false },
});

test('time passes at once where the clock can be moved', async () => {
  const movesClock = async ({ operatorNowMs, letTimePass, publisher, expect: that }: Scenario) => {
    const before = operatorNowMs();
    await letTimePass(3_600_000);
    const after = operatorNowMs();
    expect(after.ms - before.ms).toBeGreaterThanOrEqual(3_600_000);
    expect([before.uncertaintyMs, after.uncertaintyMs]).toEqual([0, 0]);
    that(await publisher.refresh(await publisher.generate())).toSay('success');
  };
  const { cases } = await runHere([declaredHere('RF-REQ-02', movesClock, { needs: ['later-moment'] })]);
  expect(cases).toMatchObject([{ outcome: 'passed' }]);
});

test('elsewhere time passes by waiting for a second or so', async () => {
  const waits = async ({ operatorNowMs, letTimePass, publisher, expect: that }: Scenario) => {
    const sent = await publisher.generate();
    const before = operatorNowMs();
    await letTimePass(3_600_000);
    const passedMs = operatorNowMs().ms - before.ms;
    expect(passedMs).toBeGreaterThanOrEqual(1_000);
    expect(passedMs).toBeLessThan(60_000);
    that(await publisher.refresh(sent)).toSay('success');
  };
  const { cases } = await runHere([declaredHere('RF-REQ-02', waits, { needs: ['later-moment'] })], {
    settings: withoutControl,
  });
  expect(cases).toMatchObject([{ outcome: 'passed' }]);
});

test.each([
  ['by the control', ['opt-out-control'] as const, {}],
  ['by a test identity', [], { settings: withoutControl }],
])('someone who opted out is found %s', async (_, needs, how) => {
  const body = async ({ optedOutIdentity, publisher, expect: that }: Scenario) =>
    that(await publisher.refresh(await optedOutIdentity())).toSay('optout');
  const { cases } = await runHere([declaredHere('RF-OPT-03', body, { needs })], how);
  expect(cases).toMatchObject([{ outcome: 'passed' }]);
});

test('an instance of its own behaves as documented where the target names no behaviour', async () => {
  const body = async ({ control, publisher, expect: that }: Scenario) => {
    const identity = await publisher.generate();
    control.optOut(identity.user);
    that(await publisher.refresh(identity)).toSay('optout');
  };
  const ofBehaviour = async (name: string | undefined) => {
    const { cases } = await runHere([declaredHere('RF-OPT-03', body, { needs: ['opt-out-control'] })], {
      settings: ({ target: { mockBehaviour: _, ...target } }) => ({
        target: name === undefined ? target : { ...target, mockBehaviour: name },
      }),
    });
    return cases[0]?.outcome;
  };
  expect(await ofBehaviour(undefined)).toBe('passed');
  expect(await ofBehaviour('nothing')).toBe('passed');
  expect(await ofBehaviour('opt-out-is-never-noticed')).toBe('violated');
});

test('bad bodies are sent without credentials too, made from what stands in for a token', async () => {
  const bodies: string[] = [];
  const body = async (scenario: Scenario) => {
    expect(scenario.callers).toEqual(['none']);
    const send = await badRefreshes(scenario);
    const damage = { damage: 'wrap', layer: 'base64', leaves: 'no-token', before: '<', after: '>' } as const;
    const other = new OperatorClient(scenario.operator.transport);
    for (const options of [{}, { over: other }]) {
      const answer = await send({ kind: 'damaged', damage }, { authorization: 'none', ...options });
      bodies.push(answer.request.body.toString());
      scenario.expect(answer).toSay('client_error');
    }
  };
  const { cases } = await runHere([declaredHere('RF-ST-05', body)], { settings: withoutCredentials });
  expect(cases).toMatchObject([{ outcome: 'passed', evidence: { exchanges: 2 } }]);
  expect(bodies[0]).toMatch(/^<[A-Za-z0-9+/]{388}>$/);
  expect(bodies[1]).toBe(bodies[0]);
});

test('with credentials they are sent with a valid bearer too, and made from a valid token', async () => {
  const body = async (scenario: Scenario) => {
    expect(scenario.callers).toEqual(['valid', 'none']);
    const send = await badRefreshes(scenario);
    const answer = await send({ kind: 'empty' }, { authorization: 'valid' });
    scenario.expect(answer).toSay('client_error');
  };
  const { cases } = await runHere([declaredHere('RF-ST-04', body)]);
  expect(cases).toMatchObject([{ outcome: 'passed' }]);
});
