import fc from 'fast-check';
import { sdkRequirement } from '../../src/sdk/scenario/sdk-requirement.ts';
import { sealedAnswer, sealedFor, successBody } from '../../src/sdk/scenario/sealed-answer.ts';

const DAY_MS = 86_400_000;

/** Texts of the letters that tokens are written with. */
const token = fc.stringMatching(/^[A-Za-z0-9+/_.-]{1,600}={0,2}$/);
const key = fc
  .constantFrom(16, 24, 32)
  .chain((bytes) => fc.uint8Array({ minLength: bytes, maxLength: bytes }));
/** How long from now the three times are, in their order. */
const lifetimes = fc
  .tuple(fc.integer({ min: 60_000, max: DAY_MS }), fc.nat(DAY_MS), fc.nat(30 * DAY_MS))
  .map(([fromMs, identityMs, refreshMs]) => ({
    refresh_from: fromMs,
    identity_expires: fromMs + identityMs,
    refresh_expires: fromMs + identityMs + refreshMs,
  }));
const further = fc.dictionary(fc.stringMatching(/^x_[a-z]{1,8}$/), fc.jsonValue({ maxDepth: 1 }), {
  maxKeys: 3,
});

sdkRequirement(
  'SDK-PROP-01',
  'any success that is valid under the schema is accepted, for any tokens, key, times and further members',
  async ({ sdk, operator, expect, forAll }) => {
    const input = fc.record({ advertising_token: token, refresh_token: token, key, lifetimes, further });
    await forAll(input, async ({ key: bytes, lifetimes: times, further: more, ...tokens }) => {
      const identity = await operator.identity();
      const nowMs = operator.control.nowMs();
      const body = successBody(nowMs, {
        ...more,
        ...tokens,
        ...Object.fromEntries(Object.entries(times).map(([name, ms]) => [name, nowMs + ms])),
        refresh_response_key: Buffer.from(bytes).toString('base64'),
      });
      operator.answerRefreshWith(sealedAnswer(identity, { status: 'success', body }));
      expect(await sdk.refresh(identity), 'a success that is valid under the schema').toBeSuccess();
    });
  },
  { lengthMs: 10_000 },
);

type Damage =
  | { kind: 'flip'; at: number; bit: number }
  | { kind: 'cut'; bytes: number }
  | { kind: 'add'; bytes: Uint8Array }
  | { kind: 'swap'; at: number };

const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({
    kind: fc.constant('flip' as const),
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    bit: fc.nat(7),
  }),
  fc.record({ kind: fc.constant('cut' as const), bytes: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ kind: fc.constant('add' as const), bytes: fc.uint8Array({ minLength: 1, maxLength: 20 }) }),
  fc.record({ kind: fc.constant('swap' as const), at: fc.integer({ min: 0, max: 100 }) }),
);

function damaged(sealed: Buffer, how: Damage): Buffer {
  switch (how.kind) {
    case 'flip': {
      const copy = Buffer.from(sealed);
      const at = Math.floor(how.at * sealed.length);
      copy.writeUInt8(copy.readUInt8(at) ^ (1 << how.bit), at);
      return copy;
    }
    case 'cut':
      return sealed.subarray(0, sealed.length - how.bytes);
    case 'add':
      return Buffer.concat([sealed, how.bytes]);
    case 'swap':
      return Buffer.concat([sealed.subarray(how.at + 1), sealed.subarray(0, how.at + 1)]);
  }
}

sdkRequirement(
  'SDK-PROP-02',
  'no sealed success with any damage to its bytes is accepted',
  async ({ sdk, operator, expect, forAll }) => {
    const identity = await operator.identity();
    await forAll(damage, async (how) => {
      const whole = sealedFor(identity, { status: 'success', body: successBody(operator.control.nowMs()) });
      const body = damaged(Buffer.from(whole, 'base64'), how).toString('base64');
      operator.answerRefreshWith({ kind: 'status', httpStatus: 200, body });
      const outcome = await sdk.refresh(identity, { timeoutMs: 1_500 });
      expect(outcome, 'a damaged success').notToBeAccepted();
    });
  },
  { lengthMs: 15_000 },
);
