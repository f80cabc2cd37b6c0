import type { Fault } from '../../src/mock/control/fault.ts';
import { payloadFor } from '../../src/run/supplies/users.ts';
import { sdkRequirement } from '../../src/sdk/scenario/sdk-requirement.ts';
import type { IssuedFields } from '../../src/sdk/scenario/sdk-scenario.ts';
import { identityIn, sealing, successBody } from '../../src/sdk/scenario/sealed-answer.ts';
import { holdsSecret } from '../../src/sdk/scenario/spelled-secret.ts';

const secretNames = ['advertising_token', 'refresh_token', 'refresh_response_key'] as const;

type Row = { what: string; fault: (identity: IssuedFields, nowMs: number) => Fault | undefined };

const rows: readonly Row[] = [
  { what: 'a success', fault: () => undefined },
  {
    what: 'HTTP 400',
    fault: () => ({ kind: 'status', httpStatus: 400, body: '{"status":"invalid_token"}' }),
  },
  { what: 'HTTP 500', fault: () => ({ kind: 'status', httpStatus: 500, body: 'failed' }) },
  { what: 'an answer that does not open', fault: () => ({ kind: 'other-key' }) },
  { what: 'a plain success', fault: () => ({ kind: 'unsealed' }) },
  {
    what: 'an identity without an advertising_token',
    fault: () => ({ kind: 'edit', remove: ['advertising_token'] }),
  },
  { what: 'an identity without a refresh_token', fault: () => ({ kind: 'edit', remove: ['refresh_token'] }) },
  {
    what: 'times long past',
    fault: () => ({ kind: 'edit', set: { refresh_expires: 5, identity_expires: 4, refresh_from: 3 } }),
  },
  {
    what: 'times in seconds',
    fault: (_, nowMs) => {
      const soon = Math.floor(nowMs / 1_000) + 3_600;
      return { kind: 'edit', set: { refresh_from: soon, identity_expires: soon, refresh_expires: soon } };
    },
  },
  { what: 'times as text', fault: () => ({ kind: 'edit', set: { refresh_expires: 'soon' } }) },
  { what: 'an unknown status', fault: sealing((nowMs) => ({ status: 'fine', body: successBody(nowMs) })) },
  {
    what: 'JSON that is cut off',
    fault: sealing((nowMs) => JSON.stringify(successBody(nowMs)).slice(0, -20)),
  },
  { what: 'an opt-out', fault: sealing(() => ({ status: 'optout' })) },
  {
    what: 'expired_token',
    fault: () => ({ kind: 'status', httpStatus: 400, body: '{"status":"expired_token"}' }),
  },
  { what: 'a connection that is reset', fault: () => ({ kind: 'reset' }) },
];

sdkRequirement(
  'SDK-SEC-01',
  'no token, key or client secret stands in an error, a log or the console',
  async ({ sdk, operator, told, expect, each }) => {
    const { apiKey, clientSecret } = operator.credentials;
    await each(rows, async ({ what, fault }) => {
      const identity = await operator.identity();
      const before = told().length;
      const wrong = fault(identity, operator.control.nowMs());
      if (wrong !== undefined) operator.answerRefreshWith(wrong);
      await sdk.refresh(identity, { timeoutMs: 1_500 });
      const said = told().slice(before);
      const [sent] = operator.refreshes().slice(-1);
      const issued = sent === undefined ? undefined : identityIn(sent, identity);
      const made = successBody(0);
      const secrets: [string, unknown][] = [
        ['the API key', apiKey],
        ['the client secret', clientSecret],
        ...secretNames.map((name): [string, unknown] => [`the ${name} sent`, identity[name]]),
        ...secretNames.map((name): [string, unknown] => [
          `the ${name} of the answer`,
          issued?.[name] ?? made[name],
        ]),
      ];
      const found = secrets.filter(
        ([, value]) => typeof value === 'string' && value !== '' && holdsSecret(said, value),
      );
      expect.that(found.length === 0, `what the SDK says of ${what}`, {
        expected: 'no secret',
        actual: found.map(([name]) => name).join(', '),
      });
      operator.control.reset();
    });
  },
);

const ofGenerate: readonly { what: string; fault?: Fault }[] = [
  { what: 'a success of generate' },
  {
    what: 'HTTP 401 to generate',
    fault: { kind: 'status', httpStatus: 401, body: '{"status":"unauthorized"}' },
  },
  { what: 'HTTP 500 to generate', fault: { kind: 'status', httpStatus: 500, body: 'failed' } },
  { what: 'a generate answer that does not open', fault: { kind: 'other-key' } },
  { what: 'a generate answer with a changed bit', fault: { kind: 'flip', part: 'tag' } },
  { what: 'a generate answer in plain JSON', fault: { kind: 'unsealed' } },
  { what: 'a connection that is reset at generate', fault: { kind: 'reset' } },
];

sdkRequirement(
  'SDK-SEC-01',
  'no API key and no client secret stands in what generate says',
  async ({ sdk, operator, revision, told, expect, each }) => {
    const { apiKey, clientSecret } = operator.credentials;
    await each(ofGenerate, async ({ what, fault }) => {
      const before = told().length;
      if (fault !== undefined) operator.answerGenerateWith(fault);
      await sdk.generate(payloadFor(revision, { email: 'somebody@example.org' }), { timeoutMs: 1_500 });
      const said = told().slice(before);
      const found = Object.entries({ 'the API key': apiKey, 'the client secret': clientSecret })
        .filter(([, value]) => holdsSecret(said, value))
        .map(([name]) => name);
      const difference = { expected: 'no secret', actual: found.join(', ') };
      expect.that(found.length === 0, `what the SDK says of ${what}`, difference);
      operator.control.reset();
    });
  },
  { needs: ['driver-generate'] },
);
