import { sdkRequirement } from '../../src/sdk/scenario/sdk-requirement.ts';

sdkRequirement(
  'SDK-OK-02',
  'each of three refreshes sends the newest token and opens its answer with the newest key',
  async ({ sdk, operator, expect }) => {
    let newest: object = await operator.identity();
    // A client with a timer refreshes only what is due.
    operator.control.setLifetimes({ refreshFromMs: -1_000 });
    const sent = new Set<string>();
    for (const turn of [1, 2, 3]) {
      const outcome = await sdk.refresh(newest);
      expect(outcome, `refresh ${turn} of 3`).toBeSuccess();
      if (outcome.outcome === 'success') newest = outcome.identity;
      sent.add(operator.refreshes().at(-1)?.request.body.toString('latin1') ?? '');
    }
    const difference = { expected: 'three different tokens', actual: `${sent.size} different tokens` };
    expect.that(sent.size === 3, 'the tokens sent in a chain of three refreshes', difference);
  },
);

sdkRequirement(
  'SDK-OK-02',
  'each of three refreshes hands out another advertising token',
  async ({ sdk, operator, expect }) => {
    let newest: object = await operator.identity();
    operator.control.setLifetimes({ refreshFromMs: -1_000 });
    const handed = new Set<unknown>();
    for (const _ of [1, 2, 3]) {
      const outcome = await sdk.refresh(newest);
      if (outcome.outcome === 'success') newest = outcome.identity;
      handed.add((await sdk.state()).advertisingToken);
    }
    const difference = { expected: 'three different tokens', actual: `${handed.size} different tokens` };
    expect.that(handed.size === 3, 'the tokens handed out in a chain of three refreshes', difference);
  },
  { needs: ['driver-state'] },
);

sdkRequirement(
  'SDK-OK-02',
  'a refresh of another identity sends its token and opens its answer with its key',
  async ({ sdk, operator, expect }) => {
    await sdk.refresh(await operator.identity());
    const before = operator.refreshes().length;
    const another = await operator.identity();
    const outcome = await sdk.refresh(another, { session: 'kept' });
    const sent = operator.refreshes().slice(before);
    const isOwn = sent.some(({ request }) => request.body.toString('latin1') === another.refresh_token);
    const difference = { expected: 'its refresh token', actual: 'another token, or no request' };
    expect.that(isOwn, 'what is sent for another identity', difference);
    expect(outcome, 'a refresh of another identity').toBeSuccess();
  },
  { needs: ['driver-state'] },
);
