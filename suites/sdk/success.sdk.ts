import { sdkRequirement } from '../../src/sdk/scenario/sdk-requirement.ts';
import { identityIn, sealedAnswer, successBody } from '../../src/sdk/scenario/sealed-answer.ts';

const reversed = (body: object) => Object.fromEntries(Object.entries(body).reverse());

sdkRequirement(
  'SDK-OK-01',
  'a success hands out both tokens, the response key and the three times of the answer',
  async ({ sdk, operator, expect }) => {
    const identity = await operator.identity();
    const outcome = await sdk.refresh(identity);
    const [sent] = operator.refreshes();
    const issued = sent === undefined ? undefined : identityIn(sent, identity);
    if (issued !== undefined) expect(outcome, 'a refresh').toHand(issued);
    else expect(outcome, 'a refresh').toBeSuccess();
  },
);

sdkRequirement(
  'SDK-OK-01',
  'the token that is handed out after a success is the one of the answer',
  async ({ sdk, operator, expect }) => {
    const identity = await operator.identity();
    await sdk.refresh(identity);
    const { advertisingToken } = await sdk.state();
    const [sent] = operator.refreshes();
    const issued = sent === undefined ? undefined : identityIn(sent, identity);
    const isOld = advertisingToken === identity.advertising_token;
    expect.that(
      issued !== undefined && advertisingToken === issued.advertising_token,
      'the state after a success',
      { expected: 'the new advertising token', actual: isOld ? 'the old one' : 'another one, or none' },
    );
  },
  { needs: ['driver-state'] },
);

type Form = { what: string; write: (body: Record<string, unknown>) => string };

const success = (body: unknown) => JSON.stringify({ status: 'success', body });
const withBody = (what: string, changes: Record<string, unknown>): Form => ({
  what,
  write: (body) => success({ ...body, ...changes }),
});

const forms: readonly Form[] = [
  withBody('a response key of 16 bytes', { refresh_response_key: Buffer.alloc(16, 7).toString('base64') }),
  withBody('a response key of 24 bytes', { refresh_response_key: Buffer.alloc(24, 7).toString('base64') }),
  withBody('further members', { site_id: 5, extra: { nested: ['x', null] } }),
  withBody('a further member that says optout', { segment: 'optout', note: '{"status":"optout"}' }),
  withBody('a refresh token of 4,000 characters', { refresh_token: 'Ab+/'.repeat(1_000) }),
  withBody('a refresh token that ends in =', { refresh_token: 'ab+/cd+/Zm8=' }),
  withBody('a refresh token that ends in ==', { refresh_token: 'ab+/cd+/Zg==' }),
  { what: 'a message', write: (body) => JSON.stringify({ status: 'success', message: 'fine', body }) },
  {
    what: 'another order of members',
    write: (body) => JSON.stringify({ body: reversed(body), status: 'success' }),
  },
  { what: 'white space', write: (body) => JSON.stringify({ status: 'success', body }, undefined, 4) },
];

sdkRequirement(
  'SDK-OK-03',
  'a success is accepted with keys of any AES length, further members, another order and white space',
  async ({ sdk, operator, expect, each }) => {
    await each(forms, async ({ what, write }) => {
      const identity = await operator.identity();
      const content = write(successBody(operator.control.nowMs()));
      operator.answerRefreshWith(sealedAnswer(identity, content));
      expect(await sdk.refresh(identity), `a success with ${what}`).toBeSuccess();
    });
  },
);

sdkRequirement(
  'SDK-OK-04',
  'a success is accepted in pieces, after a second and with further headers',
  async ({ sdk, operator, expect, each }) => {
    const ways = ['in pieces', 'after a second', 'with further headers'] as const;
    await each(ways, async (way) => {
      const identity = await operator.identity();
      const sealed = sealedAnswer(identity, success(successBody(operator.control.nowMs())));
      const headers = {
        'content-type': 'text/plain; charset=utf-8',
        'cache-control': 'no-store',
        'x-more': '1',
      };
      operator.answerRefreshWith(
        {
          'in pieces': { kind: 'chunks' as const, count: 9, everyMs: 20 },
          'after a second': { kind: 'hang' as const, ms: 1_000 },
          'with further headers': { ...sealed, headers },
        }[way],
      );
      expect(await sdk.refresh(identity), `a success ${way}`).toBeSuccess();
    });
  },
);

const timeNames = ['identity_expires', 'refresh_from', 'refresh_expires'] as const;
const writings = [
  { what: 'an exponent', write: (ms: number) => ms.toExponential() },
  { what: 'a fraction of zero', write: (ms: number) => `${ms}.0` },
];

/** JSON whose times are written as told: JSON.stringify writes only one form. */
function withTimes(body: Record<string, unknown>, write: (ms: number) => string): string {
  return timeNames.reduce((text, name) => {
    const ms = body[name] as number;
    return text.replace(`"${name}":${ms}`, `"${name}":${write(ms)}`);
  }, success(body));
}

sdkRequirement(
  'SDK-OK-05',
  'times with an exponent or a fraction of zero are read as the numbers they are',
  async ({ sdk, operator, expect, each }) => {
    await each(writings, async ({ what, write }) => {
      const identity = await operator.identity();
      const body = successBody(operator.control.nowMs());
      operator.answerRefreshWith(sealedAnswer(identity, withTimes(body, write)));
      const times = Object.fromEntries(timeNames.map((name) => [name, body[name]]));
      expect(await sdk.refresh(identity), `a success whose times have ${what}`).toHand(times);
    });
  },
);

sdkRequirement(
  'SDK-OK-06',
  'a success is accepted with a line break after its base64',
  async ({ sdk, operator, expect, each }) => {
    const breaks = [
      { what: 'a line feed', text: '\n' },
      { what: 'a carriage return and a line feed', text: '\r\n' },
    ];
    await each(breaks, async ({ what, text }) => {
      const identity = await operator.identity();
      operator.answerRefreshWith({ kind: 'append', text });
      expect(await sdk.refresh(identity), `a success that ends with ${what}`).toBeSuccess();
    });
  },
);
