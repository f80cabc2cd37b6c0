import { expectStillHandedOut } from '../../src/sdk/scenario/handed-out.ts';
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

const failed = { kind: 'status', httpStatus: 500, body: '{"status":"unknown"}' } as const;
const options = { needs: ['driver-state', 'driver-persistence'] } as const;

sdkRequirement(
  'SDK-OK-01',
  'the token of a success is handed out after a restart too',
  async (scenario) => {
    const { sdk, operator } = scenario;
    const identity = await operator.identity();
    await sdk.refresh(identity);
    const [sent] = operator.refreshes();
    const issued = sent === undefined ? undefined : identityIn(sent, identity);
    if (issued === undefined) return;
    operator.answerRefreshWith(failed, 100);
    await sdk.refresh(identity, { session: 'restarted', timeoutMs: 1_000 });
    await expectStillHandedOut(scenario, issued, 'a success and a restart');
  },
  { ...options, judging: 'a success' },
);

sdkRequirement(
  'SDK-ERR-03',
  'the token from before is handed out after HTTP 500 and a restart',
  async (scenario) => {
    const { sdk, operator } = scenario;
    const identity = await operator.identity();
    operator.answerRefreshWith(failed, 100);
    await sdk.refresh(identity, { timeoutMs: 1_000 });
    await sdk.refresh(identity, { session: 'restarted', timeoutMs: 1_000 });
    await expectStillHandedOut(scenario, identity, 'HTTP 500 and a restart');
  },
  options,
);
