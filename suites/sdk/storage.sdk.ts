import { sdkRequirement } from '../../src/sdk/scenario/sdk-requirement.ts';
import { identityIn } from '../../src/sdk/scenario/sealed-answer.ts';

sdkRequirement(
  'SDK-SEC-02',
  'no token and no key is stored under a name that the SDK does not document',
  async ({ sdk, operator, documentedStores, expect, each }) => {
    const identity = await operator.identity();
    await sdk.refresh(identity);
    const [sent] = operator.refreshes();
    const issued = sent === undefined ? undefined : identityIn(sent, identity);
    const secrets = [identity, issued].flatMap((one) =>
      one === undefined ? [] : [one.advertising_token, one.refresh_token, one.refresh_response_key],
    );
    const { stored = {} } = await sdk.state();
    await each(
      Object.entries(stored),
      async ([name, text]) => {
        const holdsSecret = secrets.some((secret) => text.includes(secret));
        const difference = { expected: 'no token and no key', actual: 'one of them' };
        expect.that(!holdsSecret || documentedStores.includes(name), `what is stored as ${name}`, difference);
      },
      { judging: 'anything stored' },
    );
  },
);
