import type { Fault } from '../../mock/control/fault.ts';
import type { IssuedFields, SdkScenario } from './sdk-scenario.ts';
import { sealedFor, successBody } from './sealed-answer.ts';

/** An answer that a client must refuse. */
export type RefusedAnswer = {
  what: string;
  fault: (identity: IssuedFields, nowMs: number) => Fault;
  /** Whether another refresh comes before, whose answer or key is used again. */
  before?: boolean;
};

/** An answer in clear text. */
export const inClear = (httpStatus: number, body: string): Fault => ({
  kind: 'status',
  httpStatus,
  headers: { 'content-type': 'application/json' },
  body,
});

/** An answer with HTTP 200 that is sealed under the right key. */
export const sealing =
  (content: (nowMs: number) => unknown): RefusedAnswer['fault'] =>
  (identity, nowMs) => ({ kind: 'status', httpStatus: 200, body: sealedFor(identity, content(nowMs)) });

/** The JSON of a success, with the members given in place of the usual ones. */
export const success = (nowMs: number, changes = {}) => ({
  status: 'success',
  body: successBody(nowMs, changes),
});

/** Each answer is refused, nothing is thrown out unhandled, and the token from before is still handed out. */
export async function expectRefused(scenario: SdkScenario, rows: readonly RefusedAnswer[]): Promise<void> {
  const { sdk, operator, expect, softly, each } = scenario;
  await each(rows, async ({ what, fault, before = false }) => {
    const identity = await operator.identity();
    if (before) await sdk.refresh(await operator.identity());
    operator.answerRefreshWith(fault(identity, operator.control.nowMs()), 10);
    const outcome = await sdk.refresh(identity, { timeoutMs: 1_500 });
    await softly(() => expect(outcome, what).notToBeAccepted());
    const thrown = outcome.unhandled?.length ?? 0;
    await softly(() =>
      expect.that(thrown === 0, `${what}: exceptions that nobody caught`, {
        expected: 'none',
        actual: `${thrown}`,
      }),
    );
    const { advertisingToken } = await sdk.state();
    if (advertisingToken !== undefined) {
      const difference = {
        expected: 'the token from before',
        actual: advertisingToken === null ? 'none' : 'another',
      };
      expect.that(advertisingToken === identity.advertising_token, `the state after ${what}`, difference);
    }
    operator.control.reset();
  });
}
