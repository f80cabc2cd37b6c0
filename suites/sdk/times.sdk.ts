import type { State } from '../../src/sdk/protocol/messages.ts';
import { sdkRequirement } from '../../src/sdk/scenario/sdk-requirement.ts';

const MINUTE_MS = 60_000;

type Row = { what: string; fromMs: number; identityMs: number; refreshMs: number; state: Partial<State> };

const rows: readonly Row[] = [
  {
    what: 'an identity whose refresh_from passed a minute ago',
    fromMs: -MINUTE_MS,
    identityMs: 60 * MINUTE_MS,
    refreshMs: 120 * MINUTE_MS,
    state: { due: true, expired: false, refreshable: true },
  },
  {
    what: 'an identity whose refresh_from is a minute away',
    fromMs: MINUTE_MS,
    identityMs: 60 * MINUTE_MS,
    refreshMs: 120 * MINUTE_MS,
    state: { due: false, expired: false, refreshable: true },
  },
  {
    what: 'an identity that expired a minute ago',
    fromMs: -2 * MINUTE_MS,
    identityMs: -MINUTE_MS,
    refreshMs: 120 * MINUTE_MS,
    state: { due: true, expired: true, refreshable: true, advertisingToken: null },
  },
  {
    what: 'an identity whose refresh token expired a minute ago',
    fromMs: -3 * MINUTE_MS,
    identityMs: -2 * MINUTE_MS,
    refreshMs: -MINUTE_MS,
    state: { expired: true, refreshable: false, advertisingToken: null },
  },
];

sdkRequirement(
  'SDK-TIME-01',
  'due, expired and refreshable are told from the times of the identity in milliseconds',
  async ({ sdk, operator, expect, softly, each }) => {
    await each(
      rows,
      async ({ what, fromMs, identityMs, refreshMs, state }) => {
        const nowMs = Date.now();
        const identity = {
          ...(await operator.identity()),
          refresh_from: nowMs + fromMs,
          identity_expires: nowMs + identityMs,
          refresh_expires: nowMs + refreshMs,
        };
        // The state is the one before any success: every refresh fails.
        operator.answerRefreshWith({ kind: 'status', httpStatus: 500 }, 100);
        await sdk.refresh(identity, { timeoutMs: 500 });
        const told: Record<string, unknown> = await sdk.state();
        for (const [name, wanted] of Object.entries(state)) {
          if (told[name] === undefined) continue;
          const shown = (value: unknown) => (typeof value === 'string' ? 'a token' : String(value));
          const difference = { expected: `${name} ${shown(wanted)}`, actual: `${name} ${shown(told[name])}` };
          await softly(() => expect.that(told[name] === wanted, what, difference));
        }
        operator.control.reset();
      },
      { judging: 'a state that tells due or expired' },
    );
  },
);

sdkRequirement(
  'SDK-TIME-02',
  'a success is accepted when the clock of the operator is five minutes ahead or behind',
  async ({ sdk, operator, expect, each }) => {
    await each([5 * MINUTE_MS, -5 * MINUTE_MS], async (aheadMs) => {
      operator.control.advanceClock(aheadMs);
      // Due by the client's clock: a client may rightly refuse what is not due yet.
      const identity = { ...(await operator.identity()), refresh_from: Date.now() - 1_000 };
      const outcome = await sdk.refresh(identity);
      expect(
        outcome,
        `a clock ${Math.abs(aheadMs) / MINUTE_MS} minutes ${aheadMs > 0 ? 'ahead' : 'behind'}`,
      ).toBeSuccess();
      operator.control.reset();
    });
  },
);

sdkRequirement(
  'SDK-CON-01',
  'two refreshes of one identity at once succeed, with one request or two',
  async ({ sdk, operator, expect }) => {
    const identity = await operator.identity();
    const outcome = await sdk.refresh(identity, { atOnce: 2 });
    expect(outcome, 'two refreshes at once').toBeSuccess();
    const sent = operator.refreshes();
    const isValid = sent.every(({ request }) => request.body.toString('latin1') === identity.refresh_token);
    expect.that(sent.length > 0 && sent.length <= 2 && isValid, 'the requests of two refreshes at once', {
      expected: 'one or two with the token of the identity',
      actual: `${sent.length}${isValid ? '' : ', with another token'}`,
    });
  },
);

sdkRequirement(
  'SDK-CON-02',
  'a late answer to an older refresh does not replace a newer identity',
  async ({ sdk, operator, expect }) => {
    const [older, newer] = [await operator.identity(), await operator.identity()];
    operator.answerRefreshWith({ kind: 'hold' });
    await sdk.refresh(older, { timeoutMs: 300 });
    const outcome = await sdk.refresh(newer, { session: 'kept', timeoutMs: 1_500 });
    const handed = outcome.outcome === 'success' ? outcome.identity.advertising_token : undefined;
    expect.that(
      handed !== older.advertising_token,
      'a refresh of a newer identity while an older one waits',
      {
        expected: 'an identity that is newer',
        actual: 'the older identity',
      },
    );
    await sdk.wait(300);
    if (operator.refreshes().length < 2) return;
    const before = (await sdk.state()).advertisingToken;
    operator.control.release();
    await sdk.wait(300);
    const { advertisingToken } = await sdk.state();
    const difference = { expected: 'the token of the newer identity', actual: 'another token, or none' };
    expect.that(advertisingToken === before, 'the state after a late answer to an older refresh', difference);
  },
  { judging: 'two refreshes under way at once' },
);
