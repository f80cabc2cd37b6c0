import { sdkRequirement } from '../../src/sdk/scenario/sdk-requirement.ts';

sdkRequirement(
  'SDK-OPT-01',
  'a sealed opt-out is reported as an opt-out',
  async ({ sdk, operator, expect }) => {
    const user = { email: 'somebody@example.org' };
    const identity = await operator.identity(user);
    operator.control.optOut(user);
    expect(await sdk.refresh(identity), 'a refresh of someone who opted out').toBeOptOut();
  },
);

sdkRequirement(
  'SDK-OPT-01',
  'no token is handed out after an opt-out',
  async ({ sdk, operator, expect }) => {
    const user = { email: 'somebody@example.org' };
    const identity = await operator.identity(user);
    operator.control.optOut(user);
    await sdk.refresh(identity);
    const { advertisingToken, optedOut } = await sdk.state();
    expect.that(advertisingToken === null || advertisingToken === undefined, 'the state after an opt-out', {
      expected: 'no advertising token',
      actual: 'an advertising token',
    });
    if (optedOut === undefined) return;
    const difference = { expected: 'opted out', actual: 'not opted out' };
    expect.that(optedOut, 'the state after an opt-out', difference);
  },
  { needs: ['driver-state'] },
);

sdkRequirement(
  'SDK-OPT-02',
  'a refresh after an opt-out sends no request and reports the opt-out again',
  async ({ sdk, operator, expect }) => {
    const user = { email: 'somebody@example.org' };
    const identity = await operator.identity(user);
    operator.control.optOut(user);
    await sdk.refresh(identity);
    const before = operator.refreshes().length;
    const again = await sdk.refresh(identity, { session: 'kept' });
    const sent = operator.refreshes().length - before;
    expect.that(sent === 0, 'a refresh after an opt-out', {
      expected: 'no request',
      actual: `${sent} requests`,
    });
    expect(again, 'a refresh after an opt-out').toBeOptOut();
  },
);
