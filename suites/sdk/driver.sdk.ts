import { sdkRequirement } from '../../src/sdk/scenario/sdk-requirement.ts';

sdkRequirement(
  'SDK-DRV-01',
  'the driver answers a refresh, a wait and a question for its state in turn',
  async ({ sdk, operator, expect }) => {
    const outcome = await sdk.refresh(await operator.identity());
    expect(outcome, 'a refresh').toBeSuccess();
    await sdk.wait(10);
    const { answer } = await sdk.state();
    expect.that(answer === 'state', 'a question for the state', { expected: 'a state', actual: answer });
  },
);
